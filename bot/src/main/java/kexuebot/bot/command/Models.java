package kexuebot.bot.command;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.model.LanguageModel;
import kexuebot.bot.model.ModelAnswers;
import kexuebot.bot.model.ModelSummaries;
import kexuebot.bot.model.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a language model does for commands, where there is one. */
public final class Models {
    /** Without a model, everything is said in the posts' own words. */
    public static final Models NONE = new Models(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Logger LOG = LoggerFactory.getLogger(Models.class);

    private final Optional<ModelSummaries> summaries;
    private final Optional<ModelAnswers> answers;
    private final Optional<Telling> telling;

    private record Telling(Notices notices, InstantSource clock) {}

    private Models(Optional<ModelSummaries> summaries, Optional<ModelAnswers> answers, Optional<Telling> telling) {
        this.summaries = summaries;
        this.answers = answers;
        this.telling = telling;
    }

    public static Models of(ModelSummaries summaries, ModelAnswers answers, Notices notices, InstantSource clock) {
        return new Models(
                Optional.of(summaries),
                Optional.of(answers),
                Optional.of(new Telling(Objects.requireNonNull(notices), Objects.requireNonNull(clock))));
    }

    Optional<ModelSummaries> summaries() {
        return summaries;
    }

    Optional<ModelAnswers> answers() {
        return answers;
    }

    /** Whether somebody has to be told now where texts go; rather twice than never. */
    boolean tells(Asker asker, LanguageModel.Identity identity) {
        try {
            return telling.filter(known -> known.notices()
                            .tell(asker, identity.host(), known.clock().instant()))
                    .isPresent();
        } catch (RuntimeException notNoted) {
            LOG.warn("It was not noted who is told where texts go", notNoted);
            return true;
        }
    }
}
