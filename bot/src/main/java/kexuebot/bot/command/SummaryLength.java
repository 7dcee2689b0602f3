package kexuebot.bot.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kexuebot.bot.chat.Language;

/** How much of a post its summary tells, by the words with which it is asked for. */
enum SummaryLength {
    LINE("一句话", "line", "One line", Set.of("一句")),
    BRIEF("要点", "brief", "In brief", Set.of("短", "简短", "short")),
    SECTIONS("分节", "sections", "By section", Set.of("各节", "section"));

    private final String chinese;
    private final String english;
    private final String label;
    private final Set<String> others;

    SummaryLength(String chinese, String english, String label, Set<String> others) {
        this.chinese = chinese;
        this.english = english;
        this.label = label;
        this.others = others;
    }

    /** The word for it. */
    String word(Language language) {
        return language.pick(chinese, english);
    }

    /** What a button for it says. */
    String label(Language language) {
        return language.pick(chinese, label);
    }

    static Optional<SummaryLength> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(length ->
                        length.chinese.equals(lower) || length.english.equals(lower) || length.others.contains(lower))
                .findFirst();
    }
}
