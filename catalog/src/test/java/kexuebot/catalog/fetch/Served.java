package kexuebot.catalog.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** How the little server answers one request. */
@FunctionalInterface
interface Served {

    /** Returns whether the connection stays open. */
    boolean to(Socket client) throws IOException, InterruptedException;

    /** A whole answer with its length; header lines as they are sent. */
    static Served status(int status, String body, String... headers) {
        return bytes(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Served ok(String body, String... headers) {
        return status(200, body, headers);
    }

    static Served bytes(int status, byte[] body, String... headers) {
        return cut(status, body, body.length, headers);
    }

    /** Announces more than it may send, and closes. */
    static Served cut(int status, byte[] body, int announced, String... headers) {
        return client -> {
            OutputStream out = client.getOutputStream();
            out.write(head(status, announced, headers));
            out.write(body);
            out.flush();
            return announced == body.length;
        };
    }

    static byte[] head(int status, int announced, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        boolean length = status != 304;
        head.append(length ? "Content-Length: " + announced + "\r\n\r\n" : "\r\n");
        return head.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The connection is reset, before a word. */
    static Served reset() {
        return client -> {
            client.setSoLinger(true, 0);
            return false;
        };
    }

    /** The connection is reset after the beginning. */
    static Served resetAfter(int status, String beginning) {
        return client -> {
            client.getOutputStream().write(head(status, 100_000));
            client.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().flush();
            client.setSoLinger(true, 0);
            return false;
        };
    }

    /** Bytes come, one by one, but never the last. */
    static Served drip() {
        return client -> {
            client.getOutputStream().write(head(200, 100_000));
            dripUntilGone(client);
            return false;
        };
    }

    private static void dripUntilGone(Socket client) throws InterruptedException {
        try {
            while (true) {
                client.getOutputStream().write('a');
                client.getOutputStream().flush();
                Thread.sleep(20);
            }
        } catch (IOException e) {
            // the other side has had enough
        }
    }

    /** Runs something on the server first. */
    default Served after(Runnable first) {
        return client -> {
            first.run();
            return to(client);
        };
    }
}
