package kexuebot.catalog.document;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kexuebot.catalog.document.Inline.CodeSpan;
import kexuebot.catalog.document.Inline.Emphasis;
import kexuebot.catalog.document.Inline.Formula;
import kexuebot.catalog.document.Inline.LineBreak;
import kexuebot.catalog.document.Inline.Link;
import kexuebot.catalog.document.Inline.Strong;

/** Documents and formulas made at random, from parts that are hard to cut. */
final class RandomDocuments {
    private static final String[] WORDS = {
        "好",
        "。",
        "，",
        " ",
        "word",
        "e\u0301",
        "👨‍👩‍👧",
        "🇨🇳",
        "\u0301",
        "\uD83D",
        "\u001B[1m",
        "\n",
        "？”",
        "《",
        "》",
        "3.14",
        "𝓛",
        "…"
    };
    private static final String[] LATEX = {
        "\\frac",
        "{",
        "}",
        "^",
        "_",
        "x",
        "1",
        "\\alpha",
        "\\sum",
        "\\sqrt",
        "[",
        "]",
        "\\text",
        "\\left",
        "\\right",
        "(",
        ")",
        "+",
        "=",
        "\\\\",
        "&",
        "\\begin{align}",
        "\\end{align}",
        "\\tilde",
        "\\Vert",
        "\\unknown",
        "好",
        "\u0301",
        "\uDC00",
        "\u202E",
        " ",
        ",",
        "\\not",
        "\\mathbb",
        "\\tag",
        "\\color",
        "\\eqref{eq:a}",
        "'",
        "\\limits",
        "👍🏽"
    };

    private RandomDocuments() {}

    static String latex(Random random) {
        return joined(random, LATEX, 14);
    }

    static Document document(Random random) {
        List<Block> blocks = new ArrayList<>();
        for (int count = random.nextInt(5); count > 0; count--) {
            blocks.add(block(random));
        }
        return new Document(blocks);
    }

    private static Block block(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Block.FormulaBlock(latex(random));
            case 1 -> new Block.Quote(List.of(new Block.Paragraph(inlines(random, 2))));
            case 2 -> new Block.Listing(true, List.of(List.of(new Block.Paragraph(inlines(random, 2)))));
            case 3 -> new Block.Heading(2, inlines(random, 2));
            default -> new Block.Paragraph(inlines(random, 2));
        };
    }

    private static List<Inline> inlines(Random random, int depth) {
        List<Inline> inlines = new ArrayList<>();
        for (int count = random.nextInt(6); count > 0; count--) {
            inlines.add(inline(random, depth));
        }
        return inlines;
    }

    private static Inline inline(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0, 1 -> new Formula(latex(random));
            case 2 -> new CodeSpan(joined(random, WORDS, 4));
            case 3 -> new LineBreak();
            case 6 -> new Strong(inlines(random, depth - 1));
            case 7 -> new Emphasis(inlines(random, depth - 1));
            case 8 -> new Link(inlines(random, depth - 1), URI.create("https://a.example/b"));
            default -> Inline.text(joined(random, WORDS, 12));
        };
    }

    private static String joined(Random random, String[] parts, int most) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(most) + 1; count > 0; count--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }
}
