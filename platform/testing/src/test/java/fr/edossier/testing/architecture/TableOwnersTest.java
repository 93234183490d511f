package fr.edossier.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableOwnersTest {
    private static final Map<String, String> OWNERS =
            Map.of("item", "shop.item", "taken_position", "shop.position", "price_of", "shop.price");

    private static List<String> violations(String source) {
        return TableOwners.Scan.violations(source, "shop.basket", OWNERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String q = \"select i.id from item i\";",
                "String q = \"select * from basket b, item i\";",
                "String q = \"select * from basket b\" + \" join \" + \"item i on true\";",
                "String q = \"insert into item (id) values (?)\";",
                "String q = \"update item set id = ?\";",
                "String q = \"delete from item where id = ?\";",
                "String q = \"select i from Item i\";",
                "String q = \"\"\"\n    select *\n    from\n        item\n    \"\"\";",
                "new Search(entities, \"taken_position\", \"id\");",
                "@NamedQuery(query = \"select p from TakenPosition p\") class Basket {}",
                "String q = \"select price_of(b.id) from basket b\";",
                "@Schema(description = \"(a part)\") String q = \"select 1 from item\";"
            })
    void reportsATableOfAnotherPackage(String source) {
        assertThat(violations(source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String q = \"select b.item from basket b where b.item = :item\";",
                "String q = \"select * from item_search s\";",
                "// select * from item",
                "/* select * from item */",
                "@Schema(description = \"Moves a thing from item to item.\") class Basket {}",
                "char quote = '\"'; String q = \"basket\"; // from item",
                "from(item); join(\"\" + item);",
                "Map.of(\"item\", item.id())"
            })
    void acceptsEverythingElse(String source) {
        assertThat(violations(source)).isEmpty();
    }

    @Test
    void acceptsTheOwnerAndItsSubpackages() {
        String source = "String q = \"select * from item\";";

        assertThat(TableOwners.Scan.violations(source, "shop.item", OWNERS)).isEmpty();
        assertThat(TableOwners.Scan.violations(source, "shop.item.part", OWNERS))
                .isEmpty();
        assertThat(TableOwners.Scan.violations(source, "shop.items", OWNERS)).hasSize(1);
    }

    @Test
    void namesTheTableItsOwnerAndTheQuery() {
        assertThat(violations("String q = \"select 1 from item\";"))
                .containsExactly("item belongs to shop.item: select 1 from item");
    }
}
