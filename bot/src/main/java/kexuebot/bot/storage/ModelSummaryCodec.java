package kexuebot.bot.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import kexuebot.bot.model.Aspect;
import kexuebot.bot.model.ModelSummary.Answer;

/** Answers of models as JSON text, and back. The names in it are part of the schema. */
final class ModelSummaryCodec {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final ObjectReader ANSWERS = JSON.readerForListOf(Written.class);

    private ModelSummaryCodec() {}

    /** An answer as it is written. */
    record Written(String aspect, List<String> sentences, boolean byModel) {
        static Written of(Answer answer) {
            return new Written(answer.aspect().name().toLowerCase(Locale.ROOT), answer.sentences(), answer.byModel());
        }

        Answer read() {
            return new Answer(Aspect.valueOf(aspect.toUpperCase(Locale.ROOT)), sentences, byModel);
        }
    }

    static String write(List<Answer> answers) {
        try {
            return JSON.writeValueAsString(answers.stream().map(Written::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers are plain text", e);
        }
    }

    static List<Answer> read(String json) {
        try {
            List<Written> written = ANSWERS.readValue(json);
            return written.stream().map(Written::read).toList();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new StorageException("an answer of a model is damaged: " + e.getMessage());
        }
    }
}
