package kexuebot.bot.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Reads what {@code getUpdates} answers; one odd update does no harm to its neighbours. */
final class BatchReader {

    // wider than the library's limits: a batch that cannot be read at all would come again for ever
    private static final StreamReadConstraints WIDE = StreamReadConstraints.builder()
            .maxNestingDepth(5_000)
            .maxNumberLength(100_000)
            .build();
    private static final ObjectMapper JSON =
            new ObjectMapper(JsonFactory.builder().streamReadConstraints(WIDE).build());

    private static final int SHOWN = 200;

    private BatchReader() {}

    /** Reads any JSON text. */
    static JsonNode tree(String json) throws TelegramApiRequestException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("not JSON: " + e.getOriginalMessage());
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
                updates.add(new RawUpdate(update.path("update_id").intValue(), chat(update), update.toString()));
            } else {
                broken.add(shortened(update.toString()));
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
        return Stream.of("/message/chat/id", "/callback_query/message/chat/id", "/my_chat_member/chat/id")
                .map(update::at)
                .filter(JsonNode::isIntegralNumber)
                .findFirst()
                .orElseGet(() -> update.at("/callback_query/from/id"))
                .asLong(0);
    }

    private static String shortened(String json) {
        return json.length() <= SHOWN ? json : json.substring(0, SHOWN) + "…";
    }
}
