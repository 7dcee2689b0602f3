package kexuebot.bot.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Reads what {@code getUpdates} answers; one odd update does no harm to its neighbours. */
final class BatchReader {

    // wider than the library's limits: a batch that cannot be read at all would come again for ever
    private static final StreamReadConstraints WIDE = StreamReadConstraints.builder()
            .maxNestingDepth(5_000)
            .maxNumberLength(100_000)
            .maxNameLength(Integer.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE)
            .build();
    private static final ObjectMapper JSON =
            new ObjectMapper(JsonFactory.builder().streamReadConstraints(WIDE).build());

    private static final Pattern ID = Pattern.compile("\"update_id\"\\s*:\\s*([1-9][0-9]{0,9})(?![0-9.eE])");

    /** The body of an update that cannot be read; no JSON, so that it is skipped like any other such thing. */
    private static final String UNREADABLE = "unreadable";

    private BatchReader() {}

    /** Reads any JSON text. */
    static JsonNode tree(String json) throws TelegramApiRequestException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("not JSON: " + e.getOriginalMessage());
        } catch (StackOverflowError e) {
            throw new TelegramApiRequestException("JSON nested too deeply");
        }
    }

    static RawBatch batch(JsonNode result) throws TelegramApiRequestException {
        if (!result.isArray()) {
            throw new TelegramApiRequestException("updates that are no list");
        }
        List<RawUpdate> updates = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (JsonNode update : result) {
            if (hasUsableId(update)) {
                updates.add(new RawUpdate(update.path("update_id").intValue(), chat(update), body(update)));
            } else {
                broken.add(shownId(update));
            }
        }
        return RawBatch.of(updates, broken);
    }

    private static boolean hasUsableId(JsonNode update) {
        JsonNode id = update.path("update_id");
        // the greatest int is left out so that the next offset is an int too
        return id.canConvertToInt() && id.isIntegralNumber() && id.intValue() > 0 && id.intValue() < Integer.MAX_VALUE;
    }

    /** Whose order an update belongs to: its chat, else its sender, else 0. */
    static long chat(JsonNode update) {
        return Stream.of(
                        "/message/chat/id",
                        "/channel_post/chat/id",
                        "/callback_query/message/chat/id",
                        "/my_chat_member/chat/id")
                .map(update::at)
                .filter(JsonNode::isIntegralNumber)
                .findFirst()
                .orElseGet(() -> update.at("/callback_query/from/id"))
                .asLong(0);
    }

    // writing has limits where reading had none
    private static String body(JsonNode update) {
        try {
            return update.toString();
        } catch (RuntimeException | StackOverflowError e) {
            return UNREADABLE;
        }
    }

    /** What a log may hold of an entry: nothing that somebody said. */
    private static String shownId(JsonNode update) {
        JsonNode id = update.path("update_id");
        return id.isMissingNode() ? "none" : TextCutter.shorten(id.isValueNode() ? id.asText() : "no number", 40);
    }

    /** From an answer with one update, whole but not readable, what is needed to leave the update behind. */
    static Optional<RawBatch> unreadable(String answer) {
        Matcher id = ID.matcher(answer);
        boolean whole =
                answer.startsWith("{\"ok\":true") && answer.stripTrailing().endsWith("]}");
        if (!whole || !id.find() || Long.parseLong(id.group(1)) >= Integer.MAX_VALUE) {
            return Optional.empty();
        }
        RawUpdate update = new RawUpdate(Integer.parseInt(id.group(1)), 0, UNREADABLE);
        return Optional.of(RawBatch.of(List.of(update), List.of()));
    }
}
