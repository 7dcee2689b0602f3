package kexuebot.catalog.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kexuebot.catalog.document.Block.Code;
import kexuebot.catalog.document.Block.FormulaBlock;
import kexuebot.catalog.document.Block.Heading;
import kexuebot.catalog.document.Block.Image;
import kexuebot.catalog.document.Block.Listing;
import kexuebot.catalog.document.Block.Paragraph;
import kexuebot.catalog.document.Block.Quote;
import kexuebot.catalog.document.Block.Rule;
import kexuebot.catalog.document.Block.Table;
import kexuebot.catalog.document.Inline.CodeSpan;
import kexuebot.catalog.document.Inline.Emphasis;
import kexuebot.catalog.document.Inline.Formula;
import kexuebot.catalog.document.Inline.LineBreak;
import kexuebot.catalog.document.Inline.Link;
import kexuebot.catalog.document.Inline.Strong;
import kexuebot.catalog.document.Inline.Text;

/**
 * A document as clean text without markup: paragraphs end with {@code \n}, links are their labels, images their
 * alternative text in brackets. Safe to print: nothing in it controls a terminal.
 */
public final class PlainText {
    private static final PlainText READABLE = new PlainText(Formulas::readable, Formulas::readable, text -> text);
    private static final PlainText SOURCE = new PlainText(
            latex -> inLine(Untrusted.line(latex)), latex -> displayed(Untrusted.line(latex)), text -> text);

    /** Environments that display by themselves: LaTeX refuses dollar signs around them. */
    private static final Pattern DISPLAY_ENVIRONMENT =
            Pattern.compile("\\\\begin\\{(?:equation|align|alignat|gather|eqnarray|multline|displaymath)\\*?}");

    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern LINE_ENDS = Pattern.compile(" ?\n ?");

    private final UnaryOperator<String> formula;
    private final UnaryOperator<String> display;
    private final UnaryOperator<String> strong;

    private PlainText(UnaryOperator<String> formula, UnaryOperator<String> display, UnaryOperator<String> strong) {
        this.formula = formula;
        this.display = display;
        this.strong = strong;
    }

    /** For reading: formulas as {@link Formulas#readable} shows them. */
    public static String of(Document document) {
        return READABLE.blocks(document.blocks());
    }

    /** For reading; stripped, line breaks are {@code \n}. */
    public static String of(List<Inline> inlines) {
        return READABLE.line(inlines);
    }

    /** For reading, with a way to show what is strong; it is given clean text, and its result is kept as it is. */
    public static String of(List<Inline> inlines, UnaryOperator<String> strong) {
        return new PlainText(Formulas::readable, Formulas::readable, strong).line(inlines);
    }

    /**
     * For machines: formulas as {@code $latex$}, displayed ones as {@code $$latex$$} or in a display environment of
     * their own, each on one line.
     */
    public static String source(Document document) {
        return SOURCE.blocks(document.blocks());
    }

    /** For machines: formulas as {@code $latex$}; stripped, line breaks are {@code \n}. */
    public static String source(List<Inline> inlines) {
        return SOURCE.line(inlines);
    }

    private static String inLine(String latex) {
        return DISPLAY_ENVIRONMENT.matcher(latex).lookingAt() ? latex : "$" + latex + "$";
    }

    private static String displayed(String latex) {
        return DISPLAY_ENVIRONMENT.matcher(latex).lookingAt() ? latex : "$$" + latex + "$$";
    }

    private String blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String block(Block block) {
        if (block instanceof Paragraph paragraph) {
            return line(paragraph.content());
        } else if (block instanceof Heading heading) {
            return line(heading.content());
        } else if (block instanceof FormulaBlock formulaBlock) {
            return display.apply(formulaBlock.latex());
        } else if (block instanceof Code code) {
            return Untrusted.lines(code.code());
        } else if (block instanceof Quote quote) {
            return blocks(quote.content());
        }
        return compound(block);
    }

    private String compound(Block block) {
        if (block instanceof Listing listing) {
            return listing(listing);
        } else if (block instanceof Table table) {
            return table.rows().stream().map(this::row).collect(Collectors.joining("\n"));
        } else if (block instanceof Image image) {
            String alt = Untrusted.line(image.alt());
            return alt.isEmpty() ? "" : "[" + alt + "]";
        } else if (block instanceof Rule) {
            return "";
        }
        throw new IllegalArgumentException("no text for " + block.getClass());
    }

    private String listing(Listing listing) {
        List<String> items = new ArrayList<>();
        for (List<Block> item : listing.items()) {
            String mark = listing.ordered() ? items.size() + 1 + ". " : "- ";
            items.add(mark + blocks(item).replace("\n", "\n" + " ".repeat(mark.length())));
        }
        return String.join("\n", items);
    }

    private String row(List<List<Inline>> cells) {
        return cells.stream()
                .map(this::line)
                .map(cell -> cell.replace('\n', ' '))
                .collect(Collectors.joining(" | "));
    }

    private String line(List<Inline> inlines) {
        StringBuilder line = new StringBuilder();
        inlines.forEach(inline -> append(line, inline));
        return LINE_ENDS
                .matcher(SPACES.matcher(line).replaceAll(" "))
                .replaceAll("\n")
                .strip();
    }

    private void append(StringBuilder line, Inline inline) {
        if (inline instanceof Text text) {
            line.append(Untrusted.inline(text.text()));
        } else if (inline instanceof Formula latex) {
            line.append(formula.apply(latex.latex()));
        } else if (inline instanceof CodeSpan code) {
            line.append(Untrusted.inline(code.code()));
        } else if (inline instanceof LineBreak) {
            line.append('\n');
        } else if (inline instanceof Strong marked) {
            StringBuilder content = new StringBuilder();
            marked.content().forEach(part -> append(content, part));
            line.append(strong.apply(content.toString()));
        } else {
            content(inline).forEach(part -> append(line, part));
        }
    }

    /** What an inline that only marks others consists of; empty for one that is text itself. */
    static List<Inline> content(Inline inline) {
        if (inline instanceof Strong strong) {
            return strong.content();
        } else if (inline instanceof Emphasis emphasis) {
            return emphasis.content();
        } else if (inline instanceof Link link) {
            return link.label();
        }
        return List.of();
    }
}
