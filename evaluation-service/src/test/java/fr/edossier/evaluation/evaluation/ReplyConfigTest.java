package fr.edossier.evaluation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyConfigTest {
    @Test
    void aSupplierHasThirtyDaysUnlessSaidOtherwise() {
        assertThat(config().build().getConfigMapping(ReplyConfig.class).days()).isEqualTo(30);
        assertThat(days("15").build().getConfigMapping(ReplyConfig.class).days())
                .isEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "0", "-30", "366"})
    void fewerThanFifteenDaysOrMoreThanAYearDoNotStart(String days) {
        assertThatExceptionOfType(ConfigValidationException.class)
                .isThrownBy(() -> days(days).build());
    }

    private static SmallRyeConfigBuilder days(String days) {
        return config().withDefaultValue("edossier.reply.days", days);
    }

    private static SmallRyeConfigBuilder config() {
        return new SmallRyeConfigBuilder()
                .withMapping(ReplyConfig.class)
                .withValidator(new BeanValidationConfigValidatorImpl());
    }
}
