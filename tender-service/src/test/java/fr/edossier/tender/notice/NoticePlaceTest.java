package fr.edossier.tender.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@SuiteTest
class NoticePlaceTest {
    private final Searched searched = new Searched();

    private List<String> found(String filter, String value) {
        return given().queryParam("q", searched.word())
                .queryParam(filter, value)
                .get("/v1/notices")
                .path("items.id");
    }

    @ParameterizedTest
    @CsvSource({
        "POSTAL_CODE, 38000, 38, FRK24",
        "MUNICIPALITY, 38185, 38, FRK24",
        "DISTRICT, 381, 38, FRK24",
        "CANTON, 3801, 38, FRK24",
        "DEPARTMENT, 74, 74, FRK28",
        "POSTAL_CODE, 20000, 2A, FRM01",
        "POSTAL_CODE, 20167, 2A, FRM01",
        "POSTAL_CODE, 20200, 2B, FRM02",
        "MUNICIPALITY, 2B033, 2B, FRM02",
        "POSTAL_CODE, 97400, 974, FRY40",
        "MUNICIPALITY, 97105, 971, FRY10"
    })
    void placeIsFoundByItsDepartmentAndNuts(String type, String code, String department, String nuts) {
        String id = searched.published(Map.of("place", Map.of("code", code, "codeType", type, "name", "Là")))
                .consultation();
        assertThat(found("placeDepartment", department)).containsExactly(id);
        assertThat(found("nuts", nuts)).containsExactly(id);
        assertThat(found("nuts", nuts.substring(0, 3))).containsExactly(id);
        assertThat(found("placeDepartment", "01")).isEmpty();
    }

    /** Region 84 is Auvergne-Rhône-Alpes, department 84 is Vaucluse. */
    @ParameterizedTest
    @CsvSource({"REGION, 84, FRK", "REGION, 32, FRE", "REGION, 04, FRY4"})
    void regionIsNoDepartment(String type, String code, String nuts) {
        String id = searched.published(Map.of("place", Map.of("code", code, "codeType", type, "name", "Là")))
                .consultation();
        assertThat(found("placeDepartment", code)).isEmpty();
        assertThat(found("place", code)).containsExactly(id);
        assertThat(found("nuts", nuts)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"FRK26, FRK24", "FRK, FRK24"})
    void whatIsSaidCountsForMoreThanWhatIsDerived(String said, String derived) {
        String id = searched.published(
                        Map.of("place", Map.of("code", "38", "codeType", "DEPARTMENT", "name", "Isère", "nuts", said)))
                .consultation();
        assertThat(found("nuts", said)).containsExactly(id);
        assertThat(found("nuts", derived)).isEmpty();
    }
}
