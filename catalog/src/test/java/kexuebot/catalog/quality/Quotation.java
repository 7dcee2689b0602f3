package kexuebot.catalog.quality;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.summary.Sentence;

/**
 * Tells whether sentences are quoted from a text as they stand there. White space and the signs around formulas do not
 * matter, which are others for displayed formulas.
 */
final class Quotation {
    private static final Pattern LOOSE = Pattern.compile("[\\s$]+");
    private static final Pattern LIST_MARK = Pattern.compile(" *(?:- |[0-9]+\\. )");
    private static final String TERMINATORS = "。！？!?….";
    private static final String CLOSERS = "”’」』）)》\"'】]";
    private static final String CONTINUATIONS = "，、；：。！？）》」”,;";

    private final Set<String> formulas;
    private final StringBuilder text = new StringBuilder();
    private final BitSet limits = new BitSet();

    private Quotation(Document document) {
        formulas = blocks(document.blocks()).collect(Collectors.toSet());
        PlainText.source(document).lines().forEach(this::add);
    }

    static Quotation from(Document document) {
        return new Quotation(document);
    }

    private void add(String line) {
        Matcher mark = LIST_MARK.matcher(line);
        int content = mark.lookingAt() ? mark.end() : 0;
        limits.set(text.length());
        text.append(tight(line.substring(0, content)));
        limits.set(text.length());
        text.append(tight(line.substring(content)));
        limits.set(text.length());
    }

    private static String tight(String text) {
        return LOOSE.matcher(text).replaceAll("");
    }

    /** Whether a formula is one of the text's, letter for letter. */
    boolean hasFormula(String latex) {
        return formulas.contains(latex);
    }

    /** Whether all of a sentence stands in the text, from the beginning of one to the end of one. */
    boolean hasWhole(Sentence sentence) {
        String quoted = tight(PlainText.source(sentence.content()));
        for (int at = text.indexOf(quoted); at >= 0 && !quoted.isEmpty(); at = text.indexOf(quoted, at + 1)) {
            boolean begins = isLimit(at) && CONTINUATIONS.indexOf(quoted.charAt(0)) < 0;
            if (begins && isLimit(at + quoted.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean isLimit(int at) {
        int last = at - 1;
        while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return limits.get(at) || last >= 0 && TERMINATORS.indexOf(text.charAt(last)) >= 0;
    }

    private static Stream<String> blocks(List<Block> blocks) {
        return blocks.stream().flatMap(Quotation::block);
    }

    private static Stream<String> block(Block block) {
        if (block instanceof Block.FormulaBlock formula) {
            return Stream.of(formula.latex());
        } else if (block instanceof Block.Paragraph paragraph) {
            return formulas(paragraph.content());
        } else if (block instanceof Block.Heading heading) {
            return formulas(heading.content());
        } else if (block instanceof Block.Quote quote) {
            return blocks(quote.content());
        } else if (block instanceof Block.Listing listing) {
            return listing.items().stream().flatMap(Quotation::blocks);
        } else if (block instanceof Block.Table table) {
            return table.rows().stream().flatMap(List::stream).flatMap(Quotation::formulas);
        }
        return Stream.of();
    }

    /** LaTeX of the formulas of a line, in order. */
    static Stream<String> formulas(List<Inline> inlines) {
        return inlines.stream().flatMap(Quotation::formulas);
    }

    private static Stream<String> formulas(Inline inline) {
        if (inline instanceof Inline.Formula formula) {
            return Stream.of(formula.latex());
        } else if (inline instanceof Inline.Strong strong) {
            return formulas(strong.content());
        } else if (inline instanceof Inline.Emphasis emphasis) {
            return formulas(emphasis.content());
        } else if (inline instanceof Inline.Link link) {
            return formulas(link.label());
        }
        return Stream.of();
    }
}
