package fr.edossier.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionsTest {
    @Test
    void nothingAskedForIsTrueOfAll() {
        assertThat(new Conditions.Builder()
                        .words(null)
                        .term("cpv", null)
                        .build()
                        .sql())
                .isEqualTo("true");
    }

    @Test
    void oneTermAsksForWordsAndCodesAtOnce() {
        Conditions conditions = new Conditions.Builder()
                .words("'traval'")
                .column("category", "category", "WORKS")
                .where("s.deadline >= ?", 7)
                .build();

        assertThat(conditions.sql()).isEqualTo("s.category = ? and s.deadline >= ? and s.words @@ cast(? as tsquery)");
        assertThat(conditions.values()).containsExactly("WORKS", 7, "'traval' & 'category=WORKS'");
    }

    @Test
    void alongAnOrderWordsAreAskedRowByRow() {
        Conditions along = new Conditions.Builder().term("cpv", "45").build().along();

        assertThat(along.sql()).isEqualTo("ts_match_vq(s.words, cast(? as tsquery))");
        assertThat(along.values()).containsExactly("'cpv=45'");
    }

    @Test
    void alongAnOrderColumnsNeedNoWords() {
        Conditions along = new Conditions.Builder()
                .column("department", "department", "LYCEES")
                .build()
                .along();

        assertThat(along.sql()).isEqualTo("s.department = ? and true");
        assertThat(along.values()).containsExactly("LYCEES");
    }
}
