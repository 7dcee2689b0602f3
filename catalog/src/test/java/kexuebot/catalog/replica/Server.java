package kexuebot.catalog.replica;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The little of HTTP/1.1 that is needed, on sockets of its own: a ready-made server would not let us misbehave. A thread
 * for each connection.
 */
final class Server implements AutoCloseable {
    private static final int LONGEST_LINE = 16_384;
    private static final int DRIP_BYTES = 16;
    private static final int DRIP_MILLIS = 200;

    private final ServerSocket listener;
    private final Function<Request, Response> site;
    private final Runnable sent;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * Listens on a free port at once.
     *
     * @param sent called after each answer, before its last byte is sent
     */
    Server(Function<Request, Response> site, Runnable sent) throws IOException {
        this.site = site;
        this.sent = sent;
        this.listener = new ServerSocket(0, 128, InetAddress.getByName("127.0.0.1"));
        start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    private static void start(Runnable body) {
        Thread thread = new Thread(body, "replica");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean again = true;
            while (again) {
                Request request = read(in);
                again = request != null && send(socket, request, site.apply(request));
            }
        } catch (IOException | InterruptedException clientLeft) {
            // nobody is there to be told
        } finally {
            open.remove(socket);
        }
    }

    /** Null at the end of the connection. */
    private static Request read(InputStream in) throws IOException {
        String[] first = line(in).split(" ");
        if (first.length < 2) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = Math.max(0, line.indexOf(':'));
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Request(first[0], first[1], headers);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n' && line.size() < LONGEST_LINE; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    /** Whether the connection may be used again. */
    private boolean send(Socket socket, Request request, Response response) throws IOException, InterruptedException {
        byte[] body = request.isHead() || response.status() == 304 ? new byte[0] : response.body();
        byte[] bytes = joined(head(response), body);
        boolean whole = response.delivery() == Response.Delivery.WHOLE;
        try {
            send(socket, bytes, bytes.length - (whole ? 1 : body.length / 2), response.delivery());
        } finally {
            sent.run();
        }
        socket.getOutputStream().write(bytes, bytes.length - 1, whole ? 1 : 0);
        return whole && !request.header("connection").orElse("").equalsIgnoreCase("close");
    }

    private void send(Socket socket, byte[] bytes, int part, Response.Delivery delivery)
            throws IOException, InterruptedException {
        switch (delivery) {
            case RESET -> socket.setSoLinger(true, 0);
            case SILENCE -> closing.await();
            case DRIPPED -> drip(socket.getOutputStream(), bytes);
            case HALF, WHOLE -> socket.getOutputStream().write(bytes, 0, part);
        }
    }

    private void drip(OutputStream out, byte[] bytes) throws IOException, InterruptedException {
        boolean stopped = false;
        for (int at = 0; at < bytes.length && !stopped; at += DRIP_BYTES) {
            out.write(bytes, at, Math.min(DRIP_BYTES, bytes.length - at));
            stopped = closing.await(DRIP_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static byte[] head(Response response) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " .\r\n");
        response.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        if (response.status() != 304) {
            head.append("Content-Length: " + response.body().length + "\r\n");
        }
        return (head + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Head and body go out in one piece: two would wait for each other's acknowledgement. */
    private static byte[] joined(byte[] head, byte[] body) {
        byte[] both = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, both, head.length, body.length);
        return both;
    }

    int connections() {
        return open.size();
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
