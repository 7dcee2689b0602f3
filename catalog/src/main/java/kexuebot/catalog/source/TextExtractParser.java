package kexuebot.catalog.source;

/**
 * Reads a list page saved as plain text, in its two shapes and any mixture of them: a title above
 * {@code By 苏剑林 | 2024-02-21 | 145459位读者 | 引用} and the excerpt, or {@code 21 Feb} above title
 * and excerpt. No I/O; never throws on bad input.
 */
public final class TextExtractParser {

    /** Reads a whole extract; a byte order mark and any line ends are accepted. */
    public Page parse(String text) {
        ExtractReader reader = new ExtractReader();
        int number = 0;
        for (String line : (Iterable<String>) withoutMark(text).lines()::iterator) {
            number++;
            reader.accept(ExtractLine.of(number, line));
        }
        return reader.finish();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
