package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;

/** The paragraphs of a text that can be quoted: no code, no tables, no mere links, no references. */
final class Stretches {
    private static final Pattern NOT_TEXT =
            Pattern.compile("(?i)\\W*(?:参考文献|参考资料|参考|致谢|references?|acknowledge?ments?)\\W*");
    /** In UTF-16 units of LaTeX; a longer formula is a page of its own. */
    private static final int LONGEST_FORMULA = 400;
    /** A paragraph with a larger share of links is a list of them. */
    private static final double MOST_LINKS = 0.6;

    private static final String ENDS = "。！？!?.…；;”）)";

    private final List<Stretch> stretches = new ArrayList<>();
    private Optional<String> heading = Optional.empty();
    private boolean skipping;

    private Stretches() {}

    static List<Stretch> of(Document document) {
        Stretches read = new Stretches();
        IntStream.range(0, document.blocks().size()).forEach(at -> read.add(document.blocks(), at, at + 1));
        return List.copyOf(read.stretches);
    }

    /** @param number of the outermost block */
    private void add(List<Block> blocks, int at, int number) {
        Block block = blocks.get(at);
        if (block instanceof Block.Heading title) {
            begin(PlainText.of(title.content()));
        } else if (block instanceof Block.Paragraph paragraph) {
            add(paragraph.content(), blocks.subList(at + 1, Math.min(at + 2, blocks.size())), number);
        } else if (block instanceof Block.Quote quote) {
            addInner(quote.content(), number);
        } else if (block instanceof Block.Listing listing) {
            listing.items().forEach(item -> addInner(item, number));
        }
    }

    private void begin(String section) {
        skipping = NOT_TEXT.matcher(section).matches();
        heading = Optional.of(section).filter(words -> !words.isEmpty());
    }

    /** Headings in quotes are not the text's own. */
    private void addInner(List<Block> blocks, int number) {
        IntStream.range(0, blocks.size())
                .filter(at -> !(blocks.get(at) instanceof Block.Heading))
                .forEach(at -> add(blocks, at, number));
    }

    /** @param next the block behind it, if any */
    private void add(List<Inline> paragraph, List<Block> next, int number) {
        if (skipping || isLinks(paragraph)) {
            return;
        }
        List<Inline> content = new ArrayList<>(paragraph);
        formula(next).filter(formula -> goesOn(paragraph)).ifPresent(formula -> {
            content.add(Inline.text(" "));
            content.add(formula);
        });
        stretches.add(Stretch.of(heading, number, content));
    }

    private static Optional<Inline> formula(List<Block> next) {
        return next.stream()
                .filter(Block.FormulaBlock.class::isInstance)
                .map(block -> ((Block.FormulaBlock) block).latex())
                .filter(latex -> latex.length() <= LONGEST_FORMULA)
                .<Inline>map(Inline.Formula::new)
                .findFirst();
    }

    /** Whether the last sentence ends in what follows. */
    private static boolean goesOn(List<Inline> paragraph) {
        String text = Line.of(paragraph).text();
        return !text.isBlank() && ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private static boolean isLinks(List<Inline> paragraph) {
        List<Inline> links =
                paragraph.stream().filter(Inline.Link.class::isInstance).toList();
        return !links.isEmpty() && length(links) > MOST_LINKS * length(paragraph);
    }

    private static int length(List<Inline> inlines) {
        return Line.of(inlines).text().length();
    }
}
