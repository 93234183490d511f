package fr.edossier.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final int port = PortCheck.pick(1).get(0);

    @Test
    void whatIsSentCanBeReadNewestFirst() throws Exception {
        ServerSetup smtp = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        try (Mailbox mailbox = new Mailbox(port)) {
            mailbox.start();
            assertThat(mailbox.messages()).isEmpty();
            GreenMailUtil.sendTextEmail("one@firm.example", "e-dossier@localhost", "Un", "Texte", smtp);
            GreenMailUtil.sendTextEmail("two@firm.example", "e-dossier@localhost", "Délai prolongé", "Été", smtp);
            assertThat(mailbox.messages())
                    .isEqualTo(List.of(
                            new Mailbox.Taken("two@firm.example", "Délai prolongé", "Été"),
                            new Mailbox.Taken("one@firm.example", "Un", "Texte")));
        }
    }

    @Test
    void aPortThatIsTakenIsSaidWithItsSetting() {
        try (Mailbox first = new Mailbox(port);
                Mailbox second = new Mailbox(port)) {
            first.start();
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(second::start)
                    .withMessageContaining(Integer.toString(port));
        }
    }
}
