package kexuebot.catalog.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a list page saved as plain text, in its two shapes and any mixture of them: a title above
 * {@code By 苏剑林 | 2024-02-21 | 145459位读者 | 引用} and the excerpt, or {@code 21 Feb} above title
 * and excerpt. No I/O; never throws on bad input.
 */
public final class TextExtractParser {

    /** Reads a whole extract; a byte order mark and any line ends are accepted. */
    public Page parse(String text) {
        List<ExtractLine> lines = lines(withoutMark(text));
        ExtractReader reader = new ExtractReader(lines.stream().anyMatch(line -> line.listEnd() >= 0));
        lines.forEach(reader::accept);
        return reader.finish();
    }

    private static List<ExtractLine> lines(String text) {
        List<ExtractLine> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(ExtractLine.of(lines.size() + 1, line)));
        return lines;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
