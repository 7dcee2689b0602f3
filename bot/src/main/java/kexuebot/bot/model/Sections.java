package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.List;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Block.FormulaBlock;
import kexuebot.catalog.document.Block.Heading;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.PlainText;

/** A long text in pieces that a model can read one by one, each as large as may be. */
public final class Sections {
    /** Headings up to these levels begin parts; then every block does. */
    private static final int[] LEVELS = {2, 3};

    private final int most;

    private Sections(int most) {
        this.most = most;
    }

    /**
     * Pieces of {@link PlainText#source}, in order, none empty: whole sections where they fit, else their subsections,
     * else their paragraphs. A larger paragraph is cut where a sentence ends; no formula is cut, however large.
     *
     * @param most UTF-16 units of a piece, at least 1
     */
    public static List<String> of(Document text, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("pieces of " + most + " characters");
        }
        return new Sections(most).pieces(text.blocks(), 0);
    }

    private List<String> pieces(List<Block> blocks, int depth) {
        String source = PlainText.source(new Document(blocks));
        if (source.isBlank()) {
            return List.of();
        } else if (source.length() <= most) {
            return List.of(source);
        } else if (depth > LEVELS.length) {
            return cut(blocks, source);
        }
        List<String> pieces = new ArrayList<>();
        parts(blocks, depth).forEach(part -> pieces(part, depth + 1).forEach(piece -> add(piece, pieces)));
        return List.copyOf(pieces);
    }

    private void add(String piece, List<String> pieces) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).length() + 1 + piece.length() <= most) {
            pieces.set(last, pieces.get(last) + "\n" + piece);
        } else {
            pieces.add(piece);
        }
    }

    private static List<List<Block>> parts(List<Block> blocks, int depth) {
        List<List<Block>> parts = new ArrayList<>();
        boolean open = false;
        for (Block block : blocks) {
            boolean begins = depth == LEVELS.length ? !open : block instanceof Heading h && h.level() <= LEVELS[depth];
            if (begins || parts.isEmpty()) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(block);
            // A heading stays with what it stands over.
            open = block instanceof Heading;
        }
        return parts;
    }

    private List<String> cut(List<Block> blocks, String source) {
        boolean formula = blocks.stream().anyMatch(FormulaBlock.class::isInstance);
        return formula ? List.of(source) : SentenceCuts.of(source, most);
    }
}
