package kexuebot.catalog.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a text extract, without surrounding space. */
record ExtractLine(int number, String text) {

    /** Longest title in characters; the blog's own longest has about 40. */
    private static final int LONGEST_TITLE = 60;

    private static final Pattern READ_MORE = Pattern.compile("点击阅读全文[\\s.…。]*$");
    private static final Pattern LIST_END = Pattern.compile("^[#*\\s]{0,9}最近评论(?:$|[\\s:：]|[(（]\\d{1,9}[)）]\\s*$)"
            + "|(?<=[。.!?！？…])最近评论(?:$|[\\s:：])|(?<=引用|[})\\]）」』”>$])最近评论$");
    private static final Pattern LIST_END_IN_DOUBT = Pattern.compile("最近评论$");
    private static final Pattern NO_TITLE_START = Pattern.compile("\\\\(?:begin|end|\\[)|\\$\\$|<");
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?:[。.!?！？…~～;；:：>]|\\\\end\\{[A-Za-z]{1,12}\\*?}|\\$\\$|\\\\])[”’\"')）」』】》]*$");
    private static final Pattern NO_TITLE_END = Pattern.compile("[。；，：、;,:][”’\"')）」』]?$|(?<!\\.)\\.$");

    static ExtractLine of(int number, String raw) {
        return new ExtractLine(
                number, raw.replace('\u00a0', ' ').replace("\u200b", "").strip());
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** Where 点击阅读全文 starts, which closes an entry; -1 when the line does not end with it. */
    int readMore() {
        return start(READ_MORE);
    }

    /** Where 最近评论 starts when it ends the list, perhaps glued to a sentence that has ended; else -1. */
    int listEnd() {
        return start(LIST_END);
    }

    /** Where 最近评论 starts at the end of a sentence that may go on; else -1. */
    int listEndInDoubt() {
        return start(LIST_END_IN_DOUBT);
    }

    /** Whether the author may have ended a paragraph so: with a sentence or a formula. */
    boolean endsSentence() {
        return SENTENCE_END.matcher(text).find();
    }

    private int start(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.start() : -1;
    }

    ExtractLine before(int end) {
        return new ExtractLine(number, text.substring(0, end).strip());
    }

    /** One short line that does not end as a sentence does, nor belongs to a formula or to markup. */
    boolean looksLikeTitle() {
        return text.codePointCount(0, Math.min(text.length(), 2 * LONGEST_TITLE + 2)) <= LONGEST_TITLE
                && text.length() <= 2 * LONGEST_TITLE
                && !NO_TITLE_START.matcher(text).lookingAt()
                && !NO_TITLE_END.matcher(text).find();
    }

    String title() {
        return text.replaceAll("\\s+", " ");
    }
}
