package fr.edossier.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Checks whether a part is ready. */
final class Probe {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final long PAUSE_MILLIS = 100;

    private Probe() {}

    static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    static void pause(String part) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted(part);
        }
    }

    static StartFailure interrupted(String part) {
        Thread.currentThread().interrupt();
        return new StartFailure(part, "given up, because another part failed or the stack is being stopped", "");
    }
}
