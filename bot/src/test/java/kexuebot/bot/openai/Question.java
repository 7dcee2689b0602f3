package kexuebot.bot.openai;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kexuebot.bot.config.ModelConfig;
import kexuebot.bot.config.Secret;
import kexuebot.bot.model.ModelException;
import kexuebot.bot.model.Prompt;
import kexuebot.bot.model.Usage;

/** A question to an endpoint of a test, and what came of it. */
final class Question {
    static final String KEY = "sk-QmVjYXVzZS1pdC1pcw";
    static final Prompt PROMPT = new Prompt("Answer shortly.", "What does the post ask?", 300);
    static final Patience SHORT = new Patience(Duration.ofSeconds(10), Duration.ofMillis(500), Duration.ofMillis(1500));
    static final Patience LONG = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private Question() {}

    /** The pieces that came, and how it ended: with a cost or a failure. */
    record Outcome(List<String> pieces, Optional<Usage> usage, Optional<ModelException> failure) {
        String text() {
            return String.join("", pieces);
        }

        ModelException.Kind kind() {
            return failure.orElseThrow().kind();
        }

        String message() {
            return failure.orElseThrow().getMessage();
        }
    }

    static OpenAiModel model(String url, Patience patience) {
        return model(url, Optional.of(KEY), patience);
    }

    static OpenAiModel model(String url, Optional<String> key, Patience patience) {
        return new OpenAiModel(
                new ModelConfig(URI.create(url), key.map(Secret::new), "deepseek-chat", 0, 0, Optional.empty()),
                patience);
    }

    static Outcome ask(OpenAiModel model) {
        return ask(model, piece -> true);
    }

    static Outcome ask(OpenAiModel model, Predicate<String> more) {
        List<String> pieces = new ArrayList<>();
        try {
            Usage usage = model.ask(PROMPT, piece -> pieces.add(piece) && more.test(piece));
            return new Outcome(pieces, Optional.of(usage), Optional.empty());
        } catch (ModelException e) {
            return new Outcome(pieces, Optional.empty(), Optional.of(e));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
