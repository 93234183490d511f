package fr.edossier.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine's loopback address. */
final class PortCheck {
    static final InetAddress LOOPBACK = loopback();
    private static final int CONNECT_MILLIS = 500;
    private static final int LOWEST = 20_000;

    /** First port that Linux gives to outgoing connections; other systems begin at 49152 (RFC 6335). */
    private static final int OUTGOING = 32_768;

    private PortCheck() {}

    /**
     * Tells whether a port is free. Connects before it binds: some systems let a second program bind one address of a
     * port that another one holds for all addresses.
     */
    static boolean free(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(LOOPBACK, port), CONNECT_MILLIS);
            return false;
        } catch (IOException nobodyAnswers) {
            return canBind(port);
        }
    }

    private static boolean canBind(int port) {
        try (ServerSocket server = new ServerSocket(port, 1, LOOPBACK)) {
            return server.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * Picks distinct free ports, below those that systems give to outgoing connections, which could be taken before the
     * server is up.
     */
    static List<Integer> pick(int count) {
        return ThreadLocalRandom.current()
                .ints(LOWEST, OUTGOING)
                .distinct()
                .filter(PortCheck::free)
                .limit(count)
                .boxed()
                .toList();
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
