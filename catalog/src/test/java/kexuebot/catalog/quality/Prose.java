package kexuebot.catalog.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.PlainText;

/**
 * The sentences of a text in order: of paragraphs, quotations and lists, not headings, tables and code. A displayed
 * formula belongs to the sentence that it stands in.
 */
final class Prose {
    /** What no sentence ends within: titles in brackets and formulas; else one character. */
    private static final Pattern PART =
            Pattern.compile("《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》|" + Counted.FORMULA + "|.|\n", Pattern.DOTALL);

    private static final String TERMINATORS = "。！？\n";
    private static final String CLOSERS = "”」’）)";

    private final StringBuilder text = new StringBuilder();
    private boolean isWithin;

    private Prose() {}

    static List<String> sentences(Document document) {
        return sentences(document.blocks());
    }

    static List<String> sentences(List<Block> blocks) {
        Prose prose = new Prose();
        prose.add(blocks);
        return split(prose.text).stream()
                .map(String::strip)
                .filter(sentence -> Counted.length(sentence) > 0)
                .toList();
    }

    private static List<String> split(CharSequence text) {
        List<String> sentences = new ArrayList<>();
        StringBuilder sentence = new StringBuilder();
        boolean ended = false;
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            boolean ends = TERMINATORS.contains(parts.group());
            if (ended && !ends && !CLOSERS.contains(parts.group())) {
                sentences.add(sentence.toString());
                sentence.setLength(0);
                ended = false;
            }
            sentence.append(parts.group());
            ended |= ends;
        }
        sentences.add(sentence.toString());
        return sentences;
    }

    private void add(List<Block> blocks) {
        for (Block block : blocks) {
            boolean displayed = block instanceof Block.FormulaBlock;
            text.append(isWithin || displayed ? "" : "\n");
            add(block);
            isWithin = displayed;
        }
    }

    private void add(Block block) {
        if (block instanceof Block.Paragraph || block instanceof Block.FormulaBlock) {
            text.append(PlainText.source(new Document(List.of(block))));
        } else if (block instanceof Block.Quote quote) {
            add(quote.content());
        } else if (block instanceof Block.Listing listing) {
            listing.items().forEach(this::add);
        }
    }

    /** The first of these sentences, in order of choice, that fill a summary; in order of the text. */
    static List<String> filled(List<String> sentences, List<Integer> choice) {
        List<Integer> chosen = new ArrayList<>();
        int length = 0;
        for (int at = 0; at < choice.size() && length < Extract.BUDGET; at++) {
            chosen.add(choice.get(at));
            length += Counted.length(sentences.get(choice.get(at)));
        }
        return chosen.stream().sorted().map(sentences::get).toList();
    }
}
