package fr.edossier.criteria.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Confidentiality;
import fr.edossier.criteria.codelist.Frequency;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.content.Answer;
import fr.edossier.criteria.content.ItemContent;
import fr.edossier.criteria.content.Scale;
import fr.edossier.criteria.document.ItemDocument.Part;
import fr.edossier.platform.i18n.Labels;
import fr.edossier.platform.i18n.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Composes documents from every item of the starting catalogue, for buyers and for suppliers. */
class StartingCatalogueDocumentTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static List<ItemContent> items() throws IOException {
        List<ItemContent> all = new ArrayList<>();
        for (String part : List.of("environment", "social", "governance", "organisation")) {
            try (InputStream in =
                    StartingCatalogueDocumentTest.class.getResourceAsStream("/catalogue/" + part + ".json")) {
                all.addAll(JSON.readValue(in, new TypeReference<List<ItemContent>>() {}));
            }
        }
        return all;
    }

    private static Stream<Part> parts(ItemContent item, Language language) {
        Labels labels = new Labels(DocumentService.TEXTS, language);
        Filling filling = new Filling(item.variables(), Map.of(), labels);
        return Stream.concat(
                new Parts(item, filling, labels).contract().stream(),
                new Parts(item, filling, labels).frame().stream());
    }

    @ParameterizedTest
    @EnumSource
    void everyItemIsSetOutWithoutAVariableLeft(Language language) throws IOException {
        assertThat(items()).hasSizeGreaterThan(90).allSatisfy(item -> {
            List<Part> parts = parts(item, language).toList();
            assertThat(parts).isNotEmpty();
            assertThat(parts.stream().flatMap(part -> part.lines().stream()))
                    .as(item.code())
                    .isNotEmpty()
                    .noneMatch(line -> line.contains("{{") || line.isBlank());
        });
    }

    @Test
    void markingSaysWhichFigureIsTheBetterOne() throws IOException {
        ItemContent lower = items().stream()
                .filter(item -> item.scale() != null && item.scale().better() == Scale.Better.LOWER)
                .findFirst()
                .orElseThrow();
        assertThat(parts(lower, Language.FR).flatMap(part -> part.lines().stream()))
                .contains(
                        "La note est inversement proportionnelle au chiffre annoncé : le plus bas obtient la note maximale.");
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasItsLabel(Language language) {
        Labels labels = new Labels(DocumentService.TEXTS, language);
        Stream.<Enum<?>[]>of(
                        AskedOf.values(),
                        Confidentiality.values(),
                        Frequency.values(),
                        Answer.Type.values(),
                        Scale.Better.values())
                .flatMap(Stream::of)
                .forEach(code -> assertThat(labels.of(code)).isNotBlank());
        for (Nature nature : Nature.values()) {
            for (DocumentKind kind : DocumentKind.values()) {
                assertThat(labels.of("section." + kind + "." + nature)).isNotBlank();
            }
        }
    }
}
