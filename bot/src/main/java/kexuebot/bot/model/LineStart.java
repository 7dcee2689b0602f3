package kexuebot.bot.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a line of Markdown begins.
 *
 * @param length of the mark that says so, in UTF-16 units
 */
record LineStart(Kind kind, int length) {

    /** What the line is. */
    enum Kind {
        TEXT,
        HEADING,
        /** Of a list. */
        ITEM,
        QUOTE,
        /** Of a table. */
        ROW,
        RULE,
        FENCE,
        /** More of the line must come. */
        UNKNOWN
    }

    private static final Pattern HEADING = Pattern.compile("#{2,6}\\s*|#\\s+");
    private static final Pattern ITEM =
            Pattern.compile("[-*+•·–]\\s+|[(（]?\\d{1,2}(?:[.)）](?:\\s+|(?=\\p{IsHan}))|、\\s*)|[\\u2460-\\u2473]\\s*");
    private static final Pattern RULE = Pattern.compile("[-*_=][-*_=|: \\t]{2,}+(?=\\n|$)");
    /** Of which something of the above may become. */
    private static final Pattern UNDECIDED =
            Pattern.compile("#{1,6}|[-*_=][-*_= \\t|:]*|[+•·–]|[(（]\\d{0,2}[.)）]?|\\d{1,2}[.)）]?|`{1,2}|~{1,2}");

    static LineStart of(String line, boolean last) {
        int end = line.indexOf('\n');
        boolean whole = last || end >= 0;
        String head = end < 0 ? line : line.substring(0, end);
        if (!whole && UNDECIDED.matcher(head).matches()) {
            return new LineStart(Kind.UNKNOWN, 0);
        } else if (head.startsWith("```") || head.startsWith("~~~")) {
            return new LineStart(whole ? Kind.FENCE : Kind.UNKNOWN, 0);
        } else if (head.startsWith("|")) {
            return row(head, whole);
        }
        return RULE.matcher(head).lookingAt() ? new LineStart(Kind.RULE, 0) : marked(line);
    }

    /** Absolute values begin with that sign, too. */
    private static LineStart row(String head, boolean whole) {
        boolean row = head.stripTrailing().endsWith("|") && head.length() > 1;
        return new LineStart(whole ? row ? Kind.ROW : Kind.TEXT : Kind.UNKNOWN, 0);
    }

    private static LineStart marked(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (heading.lookingAt()) {
            return new LineStart(Kind.HEADING, heading.end());
        } else if (item.lookingAt()) {
            return new LineStart(Kind.ITEM, item.end());
        }
        return line.startsWith(">") ? new LineStart(Kind.QUOTE, 1) : new LineStart(Kind.TEXT, 0);
    }

    /** Whether it ends what came before. */
    boolean isNewBlock() {
        return kind != Kind.TEXT && kind != Kind.UNKNOWN;
    }
}
