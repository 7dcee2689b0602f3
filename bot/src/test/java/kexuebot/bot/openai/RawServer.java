package kexuebot.bot.openai;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server that says over a socket exactly what a test wants, to the byte. */
final class RawServer implements AutoCloseable {
    static final String EVENTS = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";

    private final ServerSocket server;
    private final Script script;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final CountDownLatch hungUp = new CountDownLatch(1);

    /** What is done with a connection once the question was read; it is closed after. */
    interface Script {
        void run(Connection connection) throws IOException, InterruptedException;
    }

    record Connection(Socket socket, OutputStream out, CountDownLatch hungUp) {
        void say(String text) throws IOException {
            say(text.getBytes(StandardCharsets.UTF_8));
        }

        void say(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** Sends the bytes of a reset when the connection is closed. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
        }

        /** Says nothing more until the other side hangs up. */
        void keepSilent() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                continue;
            }
            hungUp.countDown();
        }

        /** Says nothing more until the other side does. */
        void keepSilentUntilAsked() throws IOException {
            socket.getInputStream().read();
        }

        /** Says the same again and again until the other side hangs up. */
        void repeat(String text) {
            try {
                while (!socket.isClosed()) {
                    say(text);
                }
            } catch (IOException e) {
                hungUp.countDown();
            }
        }
    }

    RawServer(Script script) throws IOException {
        this.script = script;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::acceptAll);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/v1";
    }

    List<String> heads() {
        return heads;
    }

    /** Whether the other side hung up before it was told to, within ten seconds. */
    boolean wasLeft() throws InterruptedException {
        return hungUp.await(10, TimeUnit.SECONDS);
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String head = head(in);
            heads.add(head);
            in.readNBytes(length(head));
            script.run(new Connection(socket, socket.getOutputStream(), hungUp));
        } catch (IOException e) {
            hungUp.countDown();
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no question");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
