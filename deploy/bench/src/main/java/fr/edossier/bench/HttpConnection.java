package fr.edossier.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One kept-alive HTTP/1.1 connection on a blocking socket, like that of the JDBC driver, so that a request costs about
 * the same on both sides of a comparison; a general HTTP client would use more processor time. It accepts only answers
 * with status 200 and a Content-Length, and has no time-out.
 */
final class HttpConnection implements AutoCloseable {
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final String OK = "HTTP/1.1 200 ";
    private static final String LENGTH = "\r\ncontent-length:";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String headers;
    private byte[] buffer = new byte[16 * 1024];

    HttpConnection(URI server, String token) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        headers = " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nAccept: application/json\r\nAuthorization: Bearer " + token + "\r\n\r\n";
    }

    /** Returns the body of the answer. */
    String get(String path) throws IOException {
        out.write(("GET " + path + headers).getBytes(StandardCharsets.US_ASCII));
        int filled = 0;
        int head = -1;
        while (head < 0) {
            filled = more(filled);
            head = endOfHead(filled);
        }
        String answer = new String(buffer, 0, head, StandardCharsets.ISO_8859_1);
        if (!answer.startsWith(OK)) {
            throw new IOException(answer.lines().findFirst().orElse("") + " for " + path);
        }
        int end = head + length(answer);
        while (filled < end) {
            filled = more(filled);
        }
        return new String(buffer, head, end - head, StandardCharsets.UTF_8);
    }

    private int more(int filled) throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            throw new EOFException("The service closed the connection");
        }
        return filled + read;
    }

    /** Returns the index at which the body begins; -1 while the head is not complete. */
    private int endOfHead(int filled) {
        for (int at = 0; at + END_OF_HEAD.length <= filled; at++) {
            if (Arrays.equals(buffer, at, at + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                return at + END_OF_HEAD.length;
            }
        }
        return -1;
    }

    private static int length(String head) throws IOException {
        for (int at = head.indexOf("\r\n"); at >= 0; at = head.indexOf("\r\n", at + 1)) {
            if (head.regionMatches(true, at, LENGTH, 0, LENGTH.length())) {
                int from = at + LENGTH.length();
                return Integer.parseInt(
                        head.substring(from, head.indexOf("\r\n", from)).trim());
            }
        }
        throw new IOException("An answer without Content-Length");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
