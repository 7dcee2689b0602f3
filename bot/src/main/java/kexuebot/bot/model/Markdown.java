package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.catalog.document.Untrusted;

/** One sentence of Markdown as clean text on one line, formulas as {@code $latex$}. */
final class Markdown {
    /** Stand for what must not be looked into. */
    private static final char FIRST_HOLDER = '\uE000';

    private static final Pattern HOLDERS = Pattern.compile("[\uE000-\uF8FF]");
    private static final int MOST_HOLDERS = 6_000;

    private static final Pattern LINK =
            Pattern.compile("(!?)\\[([^\\[\\]]{0,300})]\\(([^()\\s]{0,500}+)(?:[ ]\"[^\"]{0,200}+\")?\\)");
    private static final Pattern SOURCE_NUMBER = Pattern.compile("\\^?\\d{1,2}");
    private static final Pattern TAG = Pattern.compile(
            "</?(?:a|abbr|answer|b|big|blockquote|body|br|center|cite|code|del|details|div|em|font|h[1-6]|head|hr|html|i|"
                    + "img|ins|kbd|li|mark|ol|p|pre|q|response|s|script|small|span|strike|strong|style|summary|table|"
                    + "tbody|td|th|thead|tr|tt|u|ul|var)(?:\\s[^<>]{0,300}+)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RAISED = Pattern.compile("<sup>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOWERED = Pattern.compile("<sub>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPT_END = Pattern.compile("</su[pb]>", Pattern.CASE_INSENSITIVE);
    private static final Pattern STRONG = Pattern.compile("\\*{2,3}|~~|(?<![\\p{L}\\d_])__|__(?![\\p{L}\\d_{])");
    /** Not the sign of a product. */
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\p{L}\\d)\\s*])\\*(?=\\S)|(?<=\\p{IsHan})\\*(?=\\S)|(?<=[^\\s*])\\*(?![\\p{L}\\d(*])"
                    + "|(?<=\\S)\\*(?=\\p{IsHan})|^\\*(?=\\S)|(?<=\\s)\\*(?=\\S)"
                    + "|(?<![\\p{L}\\d_)}])_(?=[\\p{L}\\d])|(?<=[\\p{L}\\d.!?])_(?![\\p{L}\\d_{(\\\\\uE000-\uF8FF])");

    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|~<>-])");
    private static final Pattern WRAP = Pattern.compile("(?<=[\\p{IsHan}，。；：、！？])[ \\t]*+\\n\\s*+(?=\\p{IsHan})");

    private final String source;
    private final List<String> held = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean sound = true;

    private Markdown(String source) {
        this.source = source;
    }

    /** Empty where nothing is left, or a formula is not closed. */
    static String plain(String sentence) {
        String clean = HOLDERS.matcher(Untrusted.lines(sentence)).replaceAll("");
        return new Markdown(clean).plain();
    }

    private String plain() {
        hold();
        String clean = unmarked(WRAP.matcher(text).replaceAll(""));
        return sound ? Untrusted.line(restored(clean)) : "";
    }

    private void hold() {
        int at = 0;
        while (at < source.length()) {
            at = step(at, source.charAt(at));
        }
    }

    private int step(int at, char next) {
        if (MarkedFormula.opens(source, at)) {
            return formula(at);
        } else if (next == '`') {
            return code(at);
        } else if (source.startsWith("\\$", at)) {
            hold("＄");
            return at + 2;
        } else if (next == '\\' && at + 1 < source.length()) {
            text.append(source, at, at + 2);
            return at + 2;
        }
        text.append(next);
        return at + 1;
    }

    private int formula(int at) {
        Optional<MarkedFormula> formula = MarkedFormula.at(source, at);
        if (formula.isEmpty()) {
            sound = false;
            return source.length();
        }
        String latex = Untrusted.line(formula.get().latex());
        sound &= !latex.replace("\\$", "").contains("$");
        hold(latex.isEmpty() ? "" : "$" + latex + "$");
        return formula.get().end();
    }

    private int code(int at) {
        int ticks = at;
        while (ticks < source.length() && source.charAt(ticks) == '`') {
            ticks++;
        }
        int close = source.indexOf(source.substring(at, ticks), ticks);
        if (close >= 0) {
            hold(source.substring(ticks, close).strip().replace('$', '＄'));
        }
        return close < 0 ? ticks : close + ticks - at;
    }

    private void hold(String content) {
        if (held.size() < MOST_HOLDERS) {
            text.append((char) (FIRST_HOLDER + held.size()));
            held.add(content);
        }
    }

    private static String unmarked(String text) {
        String linked = LINK.matcher(text).replaceAll(Markdown::label);
        String raised = RAISED.matcher(linked).replaceAll("^");
        String scripts =
                SCRIPT_END.matcher(LOWERED.matcher(raised).replaceAll("_")).replaceAll("");
        String untagged = entities(TAG.matcher(scripts).replaceAll(" "));
        String weak = STRONG.matcher(untagged).replaceAll("");
        return ESCAPE.matcher(EMPHASIS.matcher(weak).replaceAll("")).replaceAll("$1");
    }

    private static String label(MatchResult link) {
        String label = link.group(2);
        String shown = SOURCE_NUMBER.matcher(label).matches() ? "[" + label + "]" : label;
        return link.group(1).isEmpty() ? Matcher.quoteReplacement(shown) : "";
    }

    private static String entities(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private String restored(String clean) {
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            int holder = c - FIRST_HOLDER;
            if (holder >= 0 && holder < held.size()) {
                whole.append(held.get(holder));
            } else {
                whole.append(c);
            }
        }
        return whole.toString();
    }
}
