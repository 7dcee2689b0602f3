package kexuebot.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Bot API server on loopback that does as it is told: queues updates, records calls, fails on demand. */
final class FakeBotApi implements AutoCloseable {

    static final String TOKEN = "123:very-secret";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("^\\{\"update_id\":([0-9]{1,9}),");
    private static final long POLL_MILLIS = 2_000;

    /** A call as it arrived, whether or not it was answered. */
    record Call(String method, JsonNode body) {}

    /** What happens instead of an answer. */
    interface Fault {
        void on(HttpExchange exchange) throws IOException;

        static Fault error(int code, String description) {
            return status(code, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");
        }

        static Fault flood(int seconds) {
            return status(
                    429,
                    "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\","
                            + "\"parameters\":{\"retry_after\":" + seconds + "}}");
        }

        static Fault movedTo(long chat) {
            return status(
                    400,
                    "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded\","
                            + "\"parameters\":{\"migrate_to_chat_id\":" + chat + "}}");
        }

        static Fault status(int status, String body) {
            return exchange -> write(exchange, status, body);
        }

        /** The call arrived; the connection ends without an answer. */
        static Fault dropped() {
            return HttpExchange::close;
        }

        static Fault truncated() {
            return exchange -> {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write("{\"ok\":true,\"result\":[{\"upda".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                exchange.close();
            };
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<String> updates = new ArrayDeque<>();
    private final Map<String, Deque<Fault>> faults = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Function<JsonNode, String>> answers = new HashMap<>();
    private int nextMessage = 1_000;
    private boolean closed;

    FakeBotApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/bot" + TOKEN + "/", this::serve);
        server.createContext("/", exchange -> write(exchange, 401, refusal(401, "Unauthorized")));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Queues an update; the server sends it until it is confirmed. */
    synchronized void push(String update) {
        updates.add(update);
        notifyAll();
    }

    synchronized void fail(String method, Fault... next) {
        faults.computeIfAbsent(method, name -> new ArrayDeque<>()).addAll(List.of(next));
    }

    /** From now on this is the result of the method, made from the call. */
    synchronized void answer(String method, Function<JsonNode, String> result) {
        answers.put(method, result);
    }

    /** All calls, in the order of their arrival. */
    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    synchronized List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /** The texts sent to a chat. */
    List<String> sent(long chat) {
        return calls("sendmessage").stream()
                .filter(call -> call.body().path("chat_id").asLong() == chat)
                .map(call -> call.body().path("text").asText())
                .toList();
    }

    synchronized int unconfirmed() {
        return updates.size();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        Fault fault = record(method, body);
        if (fault != null) {
            fault.on(exchange);
        } else {
            write(exchange, 200, "{\"ok\":true,\"result\":" + result(method, body) + "}");
        }
    }

    private synchronized Fault record(String method, JsonNode body) {
        calls.add(new Call(method, body));
        return faults.getOrDefault(method, new ArrayDeque<>()).poll();
    }

    private String result(String method, JsonNode body) throws IOException {
        Function<JsonNode, String> answer = answer(method);
        return answer == null ? usual(method, body) : answer.apply(body);
    }

    private synchronized Function<JsonNode, String> answer(String method) {
        return answers.get(method);
    }

    private String usual(String method, JsonNode body) throws IOException {
        return switch (method) {
            case "getupdates" -> poll(body.path("offset"), body.path("limit").asInt(100));
            case "getme" -> "{\"id\":42,\"is_bot\":true,\"first_name\":\"Test\",\"username\":\"our_bot\"}";
            case "sendmessage", "editmessagetext" -> message(body);
            default -> "true";
        };
    }

    private synchronized String poll(JsonNode offset, int limit) throws IOException {
        while (offset.isInt() && !updates.isEmpty() && isBefore(updates.peek(), offset.asInt())) {
            updates.poll();
        }
        long end = System.currentTimeMillis() + POLL_MILLIS;
        while (updates.isEmpty() && !closed && System.currentTimeMillis() < end) {
            try {
                wait(POLL_MILLIS);
            } catch (InterruptedException e) {
                return "[]";
            }
        }
        return updates.stream().limit(limit).collect(Collectors.joining(",", "[", "]"));
    }

    // updates without a usable id go with their neighbours
    private static boolean isBefore(String update, int offset) throws IOException {
        Matcher plain = ID.matcher(update);
        if (plain.find()) {
            return Integer.parseInt(plain.group(1)) < offset;
        }
        JsonNode id = JSON.readTree(update).path("update_id");
        return !id.canConvertToInt() || !id.isInt() || id.asInt() < offset;
    }

    private synchronized String message(JsonNode body) {
        nextMessage++;
        return "{\"message_id\":" + nextMessage + ",\"date\":1,\"chat\":{\"id\":"
                + body.path("chat_id").asLong() + ",\"type\":\"private\"},\"text\":\"x\"}";
    }

    private static String refusal(int code, String description) {
        return "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}";
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
