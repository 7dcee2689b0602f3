package kexuebot.bot.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.Set;
import kexuebot.bot.model.ModelException.Kind;

/**
 * What endpoints say when they give no answer: an HTTP status and a body, or an event with an error in it.
 *
 * @param message goes on after the name of the host; on one line of any length, and may quote secrets
 */
record Refusal(Kind kind, String message) {
    /** In characters. */
    private static final int LONGEST = 240;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Payment required, too many requests: what DeepSeek and OpenAI say when credit or rate is used up. */
    private static final Set<Integer> LIMITS = Set.of(402, 429);

    private static final int TIMEOUT = 408;

    /** @param body what came with the status, or its beginning */
    static Refusal of(int status, String body) {
        return new Refusal(kind(status), "answered " + status + colon(said(body)));
    }

    private static Kind kind(int status) {
        if (LIMITS.contains(status)) {
            return Kind.LIMITED;
        }
        if (status == TIMEOUT) {
            return Kind.SLOW;
        }
        return status >= 300 && status < 500 ? Kind.REFUSED : Kind.BROKEN;
    }

    /** Reads an event of a stream; empty for one that tells of no error. */
    static Optional<Refusal> in(String event) {
        if (!event.contains("\"error\"")) {
            return Optional.empty();
        }
        JsonNode error = tree(event).path("error");
        if (error.isMissingNode() || error.isNull()) {
            return Optional.empty();
        }
        int code = error.path("code").asInt();
        return Optional.of(
                new Refusal(code >= 400 ? kind(code) : Kind.BROKEN, "broke off with an error" + colon(said(event))));
    }

    /** Whether a text is JSON, and not cut. */
    static boolean isJson(String text) {
        return !tree(text).isMissingNode();
    }

    /** What an endpoint says for people to read, on one line of any length; may be empty. */
    static String said(String body) {
        JsonNode tree = tree(body);
        for (String path : new String[] {"/error/message", "/message", "/error", "/detail"}) {
            if (tree.at(path).isTextual()) {
                return line(tree.at(path).asText());
            }
        }
        return line(body.replace("\\/", "/"));
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}\\s\ufffd]+", " ")
                .strip();
    }

    /** The message of a length for a log. Secrets must have been hidden before: a part of one is no longer known. */
    static String cut(String message) {
        return message.codePointCount(0, message.length()) <= LONGEST
                ? message
                : message.substring(0, message.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static String colon(String said) {
        return said.isEmpty() ? "" : ": " + said;
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
