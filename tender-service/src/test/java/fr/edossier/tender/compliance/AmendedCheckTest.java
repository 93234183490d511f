package fr.edossier.tender.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AmendedCheckTest {
    @Test
    void amendmentAnswersForWhatItBringsAlone() {
        Finding old =
                Finding.ofLot(PublicationRule.LINK_TO_SUBJECT_MISSING, 1, "/lots/0/requirements/0/linkToSubject", 1);
        Finding same =
                Finding.ofLot(PublicationRule.LINK_TO_SUBJECT_MISSING, 1, "/lots/0/requirements/1/linkToSubject", 1);
        Finding brought = Finding.of(PublicationRule.CPV_MISSING, "/cpv");
        Finding period = Finding.of(PublicationRule.DEADLINE_TOO_SHORT, "/deadline", 30, "CCP");
        assertThat(AmendedCheck.introduced(List.of(old), List.of(old, same, brought, period)))
                .containsExactly(
                        Finding.ofLot(PublicationRule.LINK_TO_SUBJECT_MISSING, 1, "/content", 1),
                        Finding.of(PublicationRule.CPV_MISSING, "/content/cpv"));
    }

    @Test
    void anOfficerWhoLostTheKeyIsNoFaultOfAnAmendmentAndANewOneWithoutIs() {
        Finding lost = Finding.of(PublicationRule.OFFICER_WITHOUT_KEY, "/openingOfficers/0", "olga");
        Finding moved = Finding.of(PublicationRule.OFFICER_WITHOUT_KEY, "/openingOfficers/1", "olga");
        Finding other = Finding.of(PublicationRule.OFFICER_WITHOUT_KEY, "/openingOfficers/0", "oscar");
        assertThat(AmendedCheck.introduced(List.of(lost), List.of(other, moved)))
                .containsExactly(
                        Finding.of(PublicationRule.OFFICER_WITHOUT_KEY, "/content/openingOfficers/0", "oscar"));
    }
}
