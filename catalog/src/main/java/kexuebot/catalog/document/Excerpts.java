package kexuebot.catalog.document;

import java.util.ArrayList;
import java.util.List;

/** Cuts documents to a length. */
public final class Excerpts {
    private Excerpts() {}

    /** The beginning of a document, about {@code length} characters. */
    public static List<Inline> cut(Document document, int length) {
        List<Inline> kept = new ArrayList<>();
        int room = length;
        for (Block block : document.blocks()) {
            for (Inline inline : block instanceof Block.Paragraph p ? p.content() : List.<Inline>of()) {
                if (room > 0) {
                    kept.add(inline);
                    room -= PlainText.of(List.of(inline)).length();
                }
            }
        }
        return kept;
    }
}
