package kexuebot.catalog.quality;

import java.util.List;
import java.util.regex.Pattern;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Post;

/** What the author says in the last section, where its heading says that it sums up; elsewhere the first sentences. */
final class ClosingExtract implements Extract {
    private static final Pattern SUMS_UP = Pattern.compile("小结|总结|结论|结语|感想|写在最后");

    private final Extract elsewhere = new LeadExtract();

    @Override
    public List<String> sentences(Post post, Document text) {
        List<String> closing = closing(text);
        return closing.isEmpty() ? elsewhere.sentences(post, text) : closing;
    }

    /** Whether a text has such a section. */
    static boolean isIn(Document text) {
        return !closing(text).isEmpty();
    }

    private static List<String> closing(Document text) {
        List<Block> blocks = text.blocks();
        int last = blocks.size() - 1;
        while (last >= 0 && !(blocks.get(last) instanceof Block.Heading)) {
            last--;
        }
        return last >= 0 && sumsUp((Block.Heading) blocks.get(last))
                ? Prose.sentences(blocks.subList(last + 1, blocks.size()))
                : List.of();
    }

    private static boolean sumsUp(Block.Heading heading) {
        return SUMS_UP.matcher(PlainText.source(heading.content())).find();
    }
}
