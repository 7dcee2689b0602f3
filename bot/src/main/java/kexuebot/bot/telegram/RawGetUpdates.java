package kexuebot.bot.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * {@code getUpdates} that reads updates one by one. The library's own reads a batch whole, so that a single
 * update it cannot read brings the same batch again and again.
 */
final class RawGetUpdates extends BotApiMethod<RawBatch> {

    private static final List<String> KINDS = List.of("message", "channel_post", "callback_query", "my_chat_member");

    @JsonProperty("offset")
    private final Integer offset;

    @JsonProperty("timeout")
    private final int seconds;

    @JsonProperty("limit")
    private final int limit;

    /** @param limit from 1 to 100; with 1 an update that cannot be read comes as one to be skipped */
    RawGetUpdates(OptionalInt offset, Duration timeout, int limit) {
        this.limit = limit;
        this.offset = offset.isPresent() ? offset.getAsInt() : null;
        this.seconds = Math.toIntExact(timeout.toSeconds());
    }

    @JsonProperty("allowed_updates")
    List<String> kinds() {
        return KINDS;
    }

    @Override
    public String getMethod() {
        return "getUpdates";
    }

    @Override
    public RawBatch deserializeResponse(String answer) throws TelegramApiRequestException {
        try {
            return read(answer);
        } catch (TelegramApiRequestException e) {
            return (limit == 1 ? BatchReader.unreadable(answer) : Optional.<RawBatch>empty()).orElseThrow(() -> e);
        }
    }

    private RawBatch read(String answer) throws TelegramApiRequestException {
        JsonNode tree = BatchReader.tree(answer);
        if (!tree.path("ok").asBoolean()) {
            return deserializeResponse(answer, RawBatch.class); // throws what the server said
        }
        return BatchReader.batch(tree.path("result"));
    }
}
