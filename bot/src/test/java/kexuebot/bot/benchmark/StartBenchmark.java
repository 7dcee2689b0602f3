package kexuebot.bot.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whole processes, as an operator starts them: how long until the first reply in a pipe, until the first poll of
 * {@code serve}, and how much memory is resident a minute after. Needs nothing but a JDK:
 *
 * <pre>java bot/src/test/java/kexuebot/bot/benchmark/StartBenchmark.java java -jar bot/target/kexuebot.jar</pre>
 */
public final class StartBenchmark {
    private static final int RUNS = 7;
    private static final int IDLE_SECONDS = 60;
    private static final List<String> QUESTIONS =
            List.of("/latest", "/search 扩散模型", "/series", "/popular", "/post 9948", "/tags", "/search 低质近似");

    private final List<String> command;
    private final Path data;

    private StartBenchmark(List<String> command, Path data) {
        this.command = command;
        this.data = data;
    }

    public static void main(String[] command) throws IOException, InterruptedException {
        StartBenchmark benchmark =
                new StartBenchmark(Arrays.asList(command), Files.createTempDirectory("kexuebot-start"));
        System.out.println(String.join(" ", command));
        benchmark.print("first reply to /latest", () -> benchmark.firstReply("/latest"));
        benchmark.print("first reply to /search", () -> benchmark.firstReply("/search 低秩"));
        benchmark.print("first poll of serve", benchmark::firstPoll);
        System.out.println(
                "resident " + IDLE_SECONDS + " s after the last reply: " + benchmark.resident() / 1024 + " MB");
        System.exit(0);
    }

    /** One run; its time in milliseconds. */
    private interface Run {
        long millis() throws IOException, InterruptedException;
    }

    private void print(String what, Run run) throws IOException, InterruptedException {
        run.millis(); // disk and caches warm
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            all.add(run.millis());
        }
        all.sort(null);
        System.out.printf(
                "%s: min %d, median %d, max %d ms of %d runs%n",
                what, all.get(0), all.get(RUNS / 2), all.get(RUNS - 1), RUNS);
    }

    private ProcessBuilder process(String... arguments) {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("--data", data.toString()));
        line.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private long firstReply(String question) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process chat = process("chat").start();
        chat.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
        chat.getOutputStream().flush();
        BufferedReader out = new BufferedReader(new InputStreamReader(chat.getInputStream(), StandardCharsets.UTF_8));
        out.readLine();
        long end = System.nanoTime();
        chat.getOutputStream().close();
        chat.waitFor();
        return TimeUnit.NANOSECONDS.toMillis(end - start);
    }

    private long firstPoll() throws IOException, InterruptedException {
        try (BotApi server = new BotApi()) {
            long start = System.nanoTime();
            Process serve = server.serve(process("serve")).start();
            server.polled.await();
            long end = System.nanoTime();
            serve.destroy();
            serve.waitFor();
            return TimeUnit.NANOSECONDS.toMillis(end - start);
        }
    }

    /** In kilobytes; from {@code /proc}, so on Linux only. */
    private long resident() throws IOException, InterruptedException {
        try (BotApi server = new BotApi()) {
            Process serve = server.serve(process("serve")).start();
            server.polled.await();
            for (int i = 0; i < QUESTIONS.size(); i++) {
                server.next.set(update(i + 1, QUESTIONS.get(i)));
                TimeUnit.SECONDS.sleep(2);
            }
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            long kilobytes = Files.readAllLines(Path.of("/proc", Long.toString(serve.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
            serve.destroy();
            serve.waitFor();
            System.out.println("(" + server.sent + " messages were sent)");
            return kilobytes;
        }
    }

    private static String update(int id, String text) {
        String chat = "{\"id\":10,\"type\":\"private\",\"first_name\":\"R\"}";
        return "{\"update_id\":" + id + ",\"message\":{\"message_id\":" + id + ",\"date\":1700000000,\"chat\":" + chat
                + ",\"from\":{\"id\":10,\"is_bot\":false,\"first_name\":\"R\",\"language_code\":\"zh\"},\"text\":\""
                + text
                + "\"}}";
    }

    /** A Bot API server that takes everything and hands out one update at a time. */
    private static final class BotApi implements AutoCloseable {
        private final HttpServer server;
        private final CountDownLatch polled = new CountDownLatch(1);
        private final AtomicReference<String> next = new AtomicReference<>();
        private int sent;

        BotApi() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/", this::answer);
            server.start();
        }

        ProcessBuilder serve(ProcessBuilder process) {
            process.environment().put("KEXUEBOT_TELEGRAM_TOKEN", "1:START");
            process.environment()
                    .put(
                            "KEXUEBOT_TELEGRAM_URL",
                            "http://127.0.0.1:" + server.getAddress().getPort());
            return process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }

        private void answer(HttpExchange exchange) throws IOException {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath().toLowerCase(java.util.Locale.ROOT);
            byte[] body = ("{\"ok\":true,\"result\":" + result(path) + "}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        private String result(String path) {
            if (path.endsWith("/getupdates")) {
                return updates();
            } else if (path.endsWith("/getme")) {
                return "{\"id\":1,\"is_bot\":true,\"first_name\":\"k\",\"username\":\"k_bot\"}";
            } else if (path.endsWith("/sendmessage")) {
                sent++;
                return "{\"message_id\":1,\"date\":1700000000,\"chat\":{\"id\":10,\"type\":\"private\"},\"text\":\"x\"}";
            }
            return "true";
        }

        private String updates() {
            polled.countDown();
            String update = next.getAndSet(null);
            if (update != null) {
                return "[" + update + "]";
            }
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "[]";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
