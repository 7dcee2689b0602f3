package kexuebot.catalog.search;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A text in which words are looked for by comparing characters: much sooner than by taking it apart, and nearly as well.
 * Width, case and traditional characters are folded one by one, so that positions stay; what is no letter or digit is a
 * space.
 */
record Folded(String text) {
    private static final Pattern TITLE = Pattern.compile("《[^》]{1,100}》");
    private static final char FIRST_FULL_WIDTH = '！';
    private static final char LAST_FULL_WIDTH = '～';
    private static final int FULL_WIDTH = FIRST_FULL_WIDTH - '!';

    static Folded of(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = folded(text.charAt(i));
        }
        Simplified.apply(folded, folded.length);
        return new Folded(new String(folded));
    }

    private static char folded(char character) {
        boolean wide = character >= FIRST_FULL_WIDTH && character <= LAST_FULL_WIDTH;
        char narrow = wide ? (char) (character - FULL_WIDTH) : character;
        return Character.isLetterOrDigit(narrow) || Character.isSurrogate(narrow) ? Character.toLowerCase(narrow) : ' ';
    }

    /** The same where what stands in 《》 is silent: a text does not say what it only points to. */
    static Folded withoutTitles(String text) {
        return of(
                TITLE.matcher(text).replaceAll(title -> " ".repeat(title.group().length())));
    }

    /** How many characters of a text stand in 《》. */
    static int titles(String text) {
        return TITLE.matcher(text)
                .results()
                .mapToInt(title -> title.group().length())
                .sum();
    }

    /** The part from {@code start} to before {@code end}. */
    Folded part(int start, int end) {
        return new Folded(text.substring(start, end));
    }

    boolean has(Wording wording) {
        String first = wording.parts().get(0).text();
        for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
            if (isAt(at, wording.parts())) {
                return true;
            }
        }
        return false;
    }

    /** One part right behind the other, or behind a single space. */
    private boolean isAt(int start, List<Phrase> parts) {
        int at = start;
        for (Phrase part : parts) {
            int begin = at > start && at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
            if (!isAt(begin, part)) {
                return false;
            }
            at = begin + part.text().length();
        }
        return true;
    }

    /** A Latin word is not the middle of another; characters may stand anywhere. */
    private boolean isAt(int at, Phrase part) {
        String word = part.text();
        boolean whole = part.cjk() || !goesOn(at) && !goesOn(at + word.length());
        return whole && text.startsWith(word, at);
    }

    private boolean goesOn(int at) {
        return at > 0 && at < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
    }

    private static boolean isLatin(char character) {
        return character != ' ' && !Character.isIdeographic(character);
    }
}
