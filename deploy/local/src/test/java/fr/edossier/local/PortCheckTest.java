package fr.edossier.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    @Test
    void heldPortIsNotFreeUntilItIsReleased() throws Exception {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, PortCheck.LOOPBACK)) {
            port = server.getLocalPort();
            assertThat(PortCheck.free(port)).isFalse();
        }
        assertThat(PortCheck.free(port)).isTrue();
    }

    @Test
    void portHeldOnAllAddressesIsNotFree() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            assertThat(PortCheck.free(server.getLocalPort())).isFalse();
        }
    }

    @Test
    void pickedPortsAreFreeAndDistinct() {
        List<Integer> ports = PortCheck.pick(8);

        assertThat(ports).doesNotHaveDuplicates().hasSize(8).allMatch(PortCheck::free);
    }

    @Test
    void noOutgoingConnectionTakesAPickedPort() {
        assertThat(PortCheck.pick(50)).allMatch(port -> port >= 20_000 && port < 32_768);
    }
}
