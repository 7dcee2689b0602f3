package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;

/**
 * A text as one line of characters, to find and mark words in. Each formula stands for one character,
 * so that positions can be counted and no formula can be cut.
 *
 * @param formulas by the position of the character that stands for them
 */
record Line(String text, NavigableMap<Integer, Inline.Formula> formulas) {
    private static final char OBJECT = '\uFFFC';
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    static Line of(String text) {
        return of(List.of(Inline.text(text)));
    }

    static Line of(List<Inline> inlines) {
        Builder builder = new Builder();
        builder.add(inlines);
        return builder.build();
    }

    /** Running text only: of tables, code and images there is no good part of a line. */
    static Line of(Document document) {
        Builder builder = new Builder();
        document.blocks().forEach(builder::add);
        return builder.build();
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** The part from {@code start} to before {@code end}; the spans' parts are strong. Spans in order, apart. */
    List<Inline> marked(int start, int end, List<Span> spans) {
        List<Inline> inlines = new ArrayList<>();
        int position = start;
        for (Span span : spans) {
            if (span.start() >= position && span.end() <= end) {
                addPlain(inlines, position, span.start());
                List<Inline> strong = new ArrayList<>();
                addPlain(strong, span.start(), span.end());
                inlines.add(new Inline.Strong(strong));
                position = span.end();
            }
        }
        addPlain(inlines, position, end);
        return List.copyOf(inlines);
    }

    private void addPlain(List<Inline> inlines, int start, int end) {
        int position = start;
        for (Map.Entry<Integer, Inline.Formula> formula :
                formulas.subMap(start, end).entrySet()) {
            addText(inlines, position, formula.getKey());
            inlines.add(formula.getValue());
            position = formula.getKey() + 1;
        }
        addText(inlines, position, end);
    }

    private void addText(List<Inline> inlines, int start, int end) {
        if (start < end) {
            inlines.add(Inline.text(text.substring(start, end)));
        }
    }

    private static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final TreeMap<Integer, Inline.Formula> formulas = new TreeMap<>();

        Line build() {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            return new Line(text.substring(0, end), formulas);
        }

        void add(Block block) {
            if (block instanceof Block.Paragraph paragraph) {
                add(paragraph.content());
            } else if (block instanceof Block.Heading heading) {
                add(heading.content());
            } else if (block instanceof Block.FormulaBlock formula) {
                add(new Inline.Formula(formula.latex()));
            } else if (block instanceof Block.Quote quote) {
                quote.content().forEach(this::add);
            } else if (block instanceof Block.Listing listing) {
                listing.items().forEach(item -> item.forEach(this::add));
            }
            addText(" ");
        }

        void add(List<Inline> inlines) {
            inlines.forEach(this::add);
        }

        private void add(Inline inline) {
            if (inline instanceof Inline.Text plain) {
                addText(plain.text());
            } else if (inline instanceof Inline.Formula formula) {
                formulas.put(text.length(), formula);
                text.append(OBJECT);
            } else if (inline instanceof Inline.Strong strong) {
                add(strong.content());
            } else if (inline instanceof Inline.Emphasis emphasis) {
                add(emphasis.content());
            } else if (inline instanceof Inline.Link link) {
                add(link.label());
            } else if (inline instanceof Inline.CodeSpan code) {
                addText(code.code());
            } else {
                addText(" ");
            }
        }

        private void addText(String more) {
            String spaced = SPACE.matcher(more).replaceAll(" ");
            boolean twice = spaced.startsWith(" ") && (text.isEmpty() || text.charAt(text.length() - 1) == ' ');
            text.append(spaced, twice ? 1 : 0, spaced.length());
        }
    }
}
