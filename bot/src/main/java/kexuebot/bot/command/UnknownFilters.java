package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.QueryWriter;

/**
 * Words that look like filters and are none, such as {@code author:x}: they count as words, which nobody who wrote them
 * expects.
 *
 * @param command the beginning of a line that ends with a query
 * @param known the filters that such a line takes
 */
record UnknownFilters(Language language, String command, List<String> known) {
    private static final List<String> OF_SUBSCRIPTIONS = List.of("series", "tag", "category");

    private static final int MOST = 3;

    // an address has a slash after the colon
    private static final Pattern LOOKS_LIKE_ONE =
            Pattern.compile("(?<!\\S)(?:([A-Za-z]{2,12})|-[A-Za-z]{2,12}|作者|标题|日期)[:：](?![/／\\s])(?=\\S)");

    /** In what a subscription is to. */
    UnknownFilters(Language language, String command) {
        this(language, command, OF_SUBSCRIPTIONS);
    }

    /** Says which words of a query these are, with the line that may have been meant; nothing where there are none. */
    void add(Query query, Reply.Builder reply) {
        List<MatchResult> found = in(query);
        found.forEach(each -> reply.part(Part.line(note(each.group()))));
        if (!found.isEmpty()) {
            Suggestions.lines(meant(query), reply);
        }
    }

    private static List<MatchResult> in(Query query) {
        return LOOKS_LIKE_ONE.matcher(query.words()).results().limit(MOST).toList();
    }

    /** The lines that may have been meant by such words. */
    List<Suggestions.Line> meant(Query query) {
        return in(query).stream().flatMap(each -> meant(each, query).stream()).toList();
    }

    private String note(String written) {
        String shown = "“" + written + "”";
        return language.pick(
                shown + "不是筛选条件，按普通的词处理；订阅可以用 series: tag: category:",
                shown + " is no filter and counts as a word; subscriptions know series: tag: category:");
    }

    private Optional<Suggestions.Line> meant(MatchResult written, Query query) {
        return Optional.ofNullable(written.group(1))
                .flatMap(name -> NearNames.of(name, known).stream().findFirst())
                .map(name -> instead(written, name, query))
                .map(line -> new Suggestions.Line(language.pick("改成 ", "Change to ") + line, command + " " + line));
    }

    private static String instead(MatchResult written, String name, Query query) {
        String words = query.words();
        String mended = words.substring(0, written.start()) + name + ":" + words.substring(written.end());
        return (mended + " " + QueryWriter.write(query.withWords(""))).strip();
    }
}
