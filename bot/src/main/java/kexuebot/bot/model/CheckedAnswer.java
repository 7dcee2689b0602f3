package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import kexuebot.bot.chat.Language;

/**
 * An answer as it comes, of which only sentences that hold are kept. For one thread.
 *
 * @param <S> a sentence that holds
 */
final class CheckedAnswer<S> {
    /** More was not asked for. */
    private static final int MOST_SENTENCES = 6;

    private final AnswerText text = new AnswerText();
    private final Language wanted;
    private final StringBuilder raw = new StringBuilder();
    private final Function<String, Optional<S>> check;
    private final Consumer<List<S>> growth;
    private final List<S> kept = new ArrayList<>();

    /**
     * An answer.
     *
     * @param check what is kept of a sentence; empty for one that does not hold
     * @param growth told of all sentences whenever there is one more
     */
    CheckedAnswer(Language wanted, Function<String, Optional<S>> check, Consumer<List<S>> growth) {
        this.wanted = wanted;
        this.check = check;
        this.growth = growth;
    }

    /** Takes a piece; whether there should be more. */
    boolean add(String piece) {
        take(text.add(piece));
        return !text.isTooLong() && !isInAnother(piece);
    }

    /** As soon as that can be told. */
    private boolean isInAnother(String piece) {
        raw.append(piece);
        return !AnswerLanguage.soFar(wanted, raw.toString()).orElse(true);
    }

    private void take(List<String> sentences) {
        for (String sentence : sentences) {
            check.apply(sentence).filter(this::isWanted).ifPresent(each -> {
                kept.add(each);
                growth.accept(List.copyOf(kept));
            });
        }
    }

    /** The rest is read all the same: an answer that never ends is none. */
    private boolean isWanted(S sentence) {
        return kept.size() < MOST_SENTENCES && !kept.contains(sentence);
    }

    /** The sentences that hold; may be empty. */
    List<S> end() throws TroubleException {
        if (text.isTooLong()) {
            throw new TroubleException(Trouble.TOO_LONG);
        }
        if (!AnswerLanguage.isIn(wanted, raw.toString())) {
            throw new TroubleException(Trouble.LANGUAGE);
        }
        take(text.end(false));
        return List.copyOf(kept);
    }
}
