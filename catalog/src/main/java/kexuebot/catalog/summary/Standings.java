package kexuebot.catalog.summary;

import java.util.List;
import java.util.regex.Pattern;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Inline.CodeSpan;
import kexuebot.catalog.document.Inline.Formula;

/** Judges whether a sentence can be read by itself: by its length, how it begins, and what it refers to. */
final class Standings {
    /** Characters of prose; shorter ones say nothing. */
    private static final int SHORTEST = 12;
    /** Longer ones are no summary of anything. */
    private static final int LONGEST = 120;

    private static final int LONGEST_ENGLISH = 320;
    private static final int LONGEST_CODE = 24;

    private static final Phrases NEVER = new Phrases(Lists.words("never.txt"));
    private static final Phrases NEVER_FIRST = new Phrases(Lists.words("never-first.txt"));
    private static final Phrases LEANING = new Phrases(Lists.words("leaning.txt"));

    private static final Pattern REFERENCE = Pattern.compile("\\\\(?:eq)?ref\\b");
    private static final Pattern CODE = Pattern.compile("[{};=(]");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z][A-Za-z ,.;:'-]{40,}");

    private Standings() {}

    /** @param behindFormula whether it begins right behind a displayed formula, which it may be about */
    static Standing of(List<Inline> content, String text, boolean behindFormula) {
        if (!isOfGoodLength(text) || refers(content, text) || NEVER_FIRST.begin(text)) {
            return Standing.NEVER;
        }
        boolean leans = LEANING.begin(text) || behindFormula && text.startsWith("这");
        return leans ? behindFormula ? Standing.NEVER : Standing.LEANING : Standing.ALONE;
    }

    private static boolean isOfGoodLength(String text) {
        long length = text.chars()
                .filter(each -> each != Run.OBJECT && !Character.isWhitespace(each))
                .count();
        boolean english = length > LONGEST
                && length <= LONGEST_ENGLISH
                && ENGLISH.matcher(text).find();
        return length >= SHORTEST && (length <= LONGEST || english);
    }

    private static boolean refers(List<Inline> content, String text) {
        return NEVER.isIn(text) || content.stream().anyMatch(Standings::refers);
    }

    private static boolean refers(Inline inline) {
        if (inline instanceof CodeSpan code) {
            return code.code().length() > LONGEST_CODE
                    || CODE.matcher(code.code()).find();
        }
        return inline instanceof Formula formula
                && REFERENCE.matcher(formula.latex()).find();
    }
}
