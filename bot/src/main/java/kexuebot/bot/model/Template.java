package kexuebot.bot.model;

import java.util.List;
import java.util.Locale;
import kexuebot.bot.chat.Language;

/** The texts that models are asked with, one file for each and each language. */
enum Template {
    /** What holds for every answer. */
    RULES(List.of(), 0),
    PROBLEM(List.of("text"), 800),
    METHOD(List.of("text"), 800),
    RESULT(List.of("text"), 800),
    /** Notes on one piece of a long post. */
    NOTES(List.of("text"), 1_200),
    /** One set of notes out of those on all pieces. */
    MERGE(List.of("text"), 1_600),
    ASK(List.of("question", "passages"), 1_000);

    private final List<String> needed;
    private final int mostTokens;

    Template(List<String> needed, int mostTokens) {
        this.needed = needed;
        this.mostTokens = mostTokens;
    }

    static Template of(Aspect aspect) {
        return switch (aspect) {
            case PROBLEM -> PROBLEM;
            case METHOD -> METHOD;
            case RESULT -> RESULT;
        };
    }

    /** Placeholders that it makes no sense without, without their braces. */
    List<String> needed() {
        return needed;
    }

    /** Of an answer; several times what the rules ask for, so that none is cut that keeps to them. */
    int mostTokens() {
        return mostTokens;
    }

    /** {@code problem.zh.txt}. */
    String fileName(Language language) {
        return name().toLowerCase(Locale.ROOT) + "." + language.code() + ".txt";
    }
}
