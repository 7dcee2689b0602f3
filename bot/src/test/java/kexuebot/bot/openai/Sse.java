package kexuebot.bot.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events as endpoints send them. */
public final class Sse {
    public static final String DONE = event("[DONE]");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Sse() {}

    public static String event(String data) {
        return "data: " + data + "\n\n";
    }

    /** An event with a piece of the answer. */
    public static String piece(String text) {
        return delta("content", text);
    }

    public static String delta(String field, String text) {
        ObjectNode chunk = chunk();
        chunk.withArray("choices")
                .addObject()
                .put("index", 0)
                .putObject("delta")
                .put(field, text);
        return event(chunk.toString());
    }

    public static String finish(String reason) {
        ObjectNode chunk = chunk();
        ObjectNode choice = chunk.withArray("choices").addObject().put("index", 0);
        choice.putObject("delta");
        choice.put("finish_reason", reason);
        return event(chunk.toString());
    }

    static String usage(int asked, int answered) {
        ObjectNode chunk = chunk();
        chunk.putArray("choices");
        chunk.putObject("usage")
                .put("prompt_tokens", asked)
                .put("completion_tokens", answered)
                .put("total_tokens", asked + answered);
        return event(chunk.toString());
    }

    private static ObjectNode chunk() {
        return JSON.createObjectNode()
                .put("id", "c-1")
                .put("object", "chat.completion.chunk")
                .put("created", 1_700_000_000)
                .put("model", "deepseek-chat");
    }

    /** A whole answer, as most endpoints stream it. */
    public static String answer(String... pieces) {
        return Stream.of(pieces).map(Sse::piece).collect(Collectors.joining()) + finish("stop") + usage(21, 7) + DONE;
    }
}
