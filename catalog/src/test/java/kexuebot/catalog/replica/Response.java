package kexuebot.catalog.replica;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is answered, and how it is sent. */
record Response(int status, Map<String, String> headers, byte[] body, Delivery delivery) {

    /** Ways to send a response. */
    enum Delivery {
        WHOLE,
        /** A few bytes at a time. */
        DRIPPED,
        /** Announced whole, then half of it, and the connection is closed. */
        HALF,
        /** Not at all: the connection stays open until somebody closes it. */
        SILENCE,
        /** Not at all: the connection is reset. */
        RESET;

        boolean isAnswer() {
            return this != SILENCE && this != RESET;
        }
    }

    static final String HTML = "text/html; charset=UTF-8";

    Response {
        headers = Map.copyOf(headers);
    }

    static Response of(int status, String type, String body) {
        return new Response(
                status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8), Delivery.WHOLE);
    }

    static Response html(int status, String page) {
        return of(status, HTML, page);
    }

    static Response redirect(int status, String location) {
        return of(status, HTML, "").with("Location", location);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Response with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body, delivery);
    }

    Response withBody(byte[] other) {
        return new Response(status, headers, other, delivery);
    }

    Response withText(String other) {
        return withBody(other.getBytes(StandardCharsets.UTF_8));
    }

    Response delivered(Delivery other) {
        return new Response(status, headers, body, other);
    }
}
