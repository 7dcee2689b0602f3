package kexuebot.catalog.search;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.stream.IntStream;

/**
 * Traditional characters as simplified ones, character by character. A table of ICU's
 * {@code Traditional-Simplified} rules, for running the rules themselves on every word of every
 * post costs most of the time of building an index.
 */
final class Simplified {
    private static final char[] TABLE = table();

    private Simplified() {}

    private static char[] table() {
        Transliterator rules = Transliterator.getInstance("Traditional-Simplified");
        char[] table = new char[Character.MAX_VALUE + 1];
        IntStream.range(0, table.length).forEach(c -> table[c] = (char) c);
        for (UnicodeSet.EntryRange range : rules.getSourceSet().ranges()) {
            for (int c = range.codepoint; c <= Math.min(range.codepointEnd, Character.MAX_VALUE); c++) {
                table[c] = single(rules.transliterate(Character.toString(c)), (char) c);
            }
        }
        return table;
    }

    private static char single(String simplified, char otherwise) {
        return simplified.length() == 1 ? simplified.charAt(0) : otherwise;
    }

    /** Replaces the first {@code length} characters in place. */
    static void apply(char[] characters, int length) {
        for (int i = 0; i < length; i++) {
            characters[i] = TABLE[characters[i]];
        }
    }

    static String of(String text) {
        char[] characters = text.toCharArray();
        apply(characters, characters.length);
        return new String(characters);
    }
}
