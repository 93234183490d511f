package fr.edossier.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Ports of this machine's loopback address. */
final class PortCheck {
    static final InetAddress LOOPBACK = loopback();
    private static final int CONNECT_MILLIS = 500;

    private PortCheck() {}

    /**
     * Tries to connect before it tries to bind: some systems let a second program bind one address of a port that
     * another one holds for all addresses.
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

    /** Distinct ports that were free a moment ago. */
    static List<Integer> pick(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, LOOPBACK));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on " + LOOPBACK, e);
        } finally {
            sockets.forEach(PortCheck::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
