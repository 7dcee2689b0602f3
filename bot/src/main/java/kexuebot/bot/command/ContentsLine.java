package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kexuebot.bot.chat.Language;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Details.Heading;

/** A post's headings in one line: all of them if they are few, else the outer ones. */
final class ContentsLine {
    private static final int MOST = 8;
    private static final int TITLE = 40;

    private ContentsLine() {}

    /** {@code 目录：一、… · 二、…}; empty for a text without headings. */
    static Optional<String> of(List<Heading> contents, Language language) {
        List<Heading> titled = contents.stream()
                .filter(heading -> !Untrusted.line(heading.title()).isEmpty())
                .toList();
        if (titled.isEmpty()) {
            return Optional.empty();
        }
        List<Heading> shown = shown(titled);
        String line = shown.stream()
                .map(heading -> Shortened.to(TITLE, Untrusted.line(heading.title())))
                .collect(Collectors.joining(" · "));
        String rest = shown.size() == titled.size() ? "" : rest(titled.size(), language);
        return Optional.of(language.pick("目录：", "Contents: ") + line + rest);
    }

    private static String rest(int all, Language language) {
        return " … " + language.pick("（共 " + all + " 节）", "(" + all + " sections)");
    }

    /** The levels, from the outermost, whose headings fit; of a level that does not fit alone, the first ones. */
    private static List<Heading> shown(List<Heading> titled) {
        int outermost = titled.stream().mapToInt(Heading::level).min().orElseThrow();
        int deepest = titled.stream()
                .mapToInt(Heading::level)
                .filter(level -> to(level, titled).size() <= MOST)
                .max()
                .orElse(outermost);
        return to(deepest, titled).stream().limit(MOST).toList();
    }

    private static List<Heading> to(int level, List<Heading> titled) {
        return titled.stream().filter(heading -> heading.level() <= level).toList();
    }
}
