package fr.edossier.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RealmFileTest {
    private static ObjectNode json(String text) throws IOException {
        return Json.MAPPER.readValue(text.replace('\'', '"'), ObjectNode.class);
    }

    @Test
    void membersOfTheOverlayReplaceOrJoinThoseOfTheBase() throws IOException {
        ObjectNode merged = RealmFile.merge(json("{'a': 1, 'b': {'c': 2, 'd': 3}}"), json("{'b': {'c': 4}, 'e': 5}"));

        assertThat(merged).isEqualTo(json("{'a': 1, 'b': {'c': 4, 'd': 3}, 'e': 5}"));
    }

    @Test
    void elementOfTheSameNameIsMergedAndAnyOtherIsAdded() throws IOException {
        ObjectNode merged = RealmFile.merge(
                json("{'clients': [{'clientId': 'a', 'secret': 'x', 'name': 'A'}]}"),
                json("{'clients': [{'clientId': 'b'}, {'clientId': 'a', 'secret': 'y'}]}"));

        assertThat(merged)
                .isEqualTo(json("{'clients': [{'clientId': 'a', 'secret': 'y', 'name': 'A'}, {'clientId': 'b'}]}"));
    }

    @Test
    void plainValuesOfListsAreAdded() throws IOException {
        assertThat(RealmFile.merge(json("{'l': ['a']}"), json("{'l': ['b']}"))).isEqualTo(json("{'l': ['a', 'b']}"));
    }

    @Test
    void neitherFileChangesWhenTheyAreMerged() throws IOException {
        ObjectNode base = json("{'o': {'l': [{'name': 'a'}]}}");
        ObjectNode overlay = json("{'o': {'l': [{'name': 'a', 'x': 1}]}}");

        ObjectNode merged = RealmFile.merge(base, overlay);
        merged.withObject("o").put("later", true);

        assertThat(base).isEqualTo(json("{'o': {'l': [{'name': 'a'}]}}"));
        assertThat(overlay).isEqualTo(json("{'o': {'l': [{'name': 'a', 'x': 1}]}}"));
    }
}
