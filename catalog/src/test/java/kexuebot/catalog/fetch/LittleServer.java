package kexuebot.catalog.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that answers word for word as it is told, by path; the last answer of a path stays. */
final class LittleServer implements AutoCloseable {

    /** One request as it came. */
    record Asked(String method, String path, Map<String, String> headers) {
        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Deque<Served>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    LittleServer() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
        on("/robots.txt", Served.status(404, ""));
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return listening.getLocalPort();
    }

    /** What follows on a path, one after the other. */
    LittleServer on(String path, Served... served) {
        answers.put(path, new ArrayDeque<>(List.of(served)));
        return this;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Paths in the order asked for, without robots.txt. */
    List<String> pages() {
        return asked.stream()
                .map(Asked::path)
                .filter(path -> !path.equals("/robots.txt"))
                .toList();
    }

    long asksFor(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).count();
    }

    Asked last() {
        return asked.get(asked.size() - 1);
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                connections.incrementAndGet();
                open.add(client);
                threads.execute(() -> serve(client));
            }
        } catch (IOException | RejectedExecutionException e) {
            // closed
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            boolean more = true;
            while (more) {
                more = answer(in, client);
            }
        } catch (IOException e) {
            // the client has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private boolean answer(BufferedReader in, Socket client) throws IOException, InterruptedException {
        String line = in.readLine();
        if (line == null) {
            return false;
        }
        String[] words = line.split(" ");
        asked.add(new Asked(words[0], words[1], headers(in)));
        return next(words[1]).to(client);
    }

    private static Map<String, String> headers(BufferedReader in) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            String[] parts = line.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        return headers;
    }

    private Served next(String path) {
        Deque<Served> left = answers.getOrDefault(path, new ArrayDeque<>());
        if (left.isEmpty()) {
            return Served.status(404, "nothing here");
        }
        return left.size() > 1 ? left.poll() : left.peek();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket client : open) {
            client.close();
        }
        threads.shutdownNow();
    }
}
