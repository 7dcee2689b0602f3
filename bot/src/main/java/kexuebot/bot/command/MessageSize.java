package kexuebot.bot.command;

import java.util.List;
import java.util.stream.Stream;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Formulas;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;

/** How large a reply is as one message; counts generously. */
final class MessageSize {
    /** UTF-16 units of text; Telegram's limit. */
    private static final int LONGEST = 4096;

    /** Formatted stretches; Telegram ignores what goes beyond. */
    private static final int MOST_MARKS = 100;

    /** What sets one line off from another. */
    private static final int GAP = 2;

    private MessageSize() {}

    static boolean fits(Reply reply) {
        List<List<Inline>> lines =
                reply.parts().stream().flatMap(MessageSize::lines).toList();
        int units = lines.stream()
                .mapToInt(line -> PlainText.of(line).length() + GAP)
                .sum();
        int marks = lines.stream().mapToInt(line -> 1 + marks(line)).sum();
        return units <= LONGEST && marks <= MOST_MARKS;
    }

    /** A mark more for each line is counted, as some are bold or a link as a whole. */
    private static Stream<List<Inline>> lines(Part part) {
        if (part instanceof Part.Item item) {
            return Stream.concat(Stream.of(item.title()), item.details().stream());
        } else if (part instanceof Part.Prose prose) {
            return prose.document().blocks().stream().map(block -> ((Block.Paragraph) block).content());
        } else if (part instanceof Part.Heading heading) {
            return Stream.of(heading.content());
        }
        throw new IllegalArgumentException("not a part of an announcement: " + part);
    }

    private static int marks(List<Inline> line) {
        return line.stream().mapToInt(MessageSize::marks).sum();
    }

    /** A formula that has no readable form is shown as code. */
    private static int marks(Inline inline) {
        if (inline instanceof Inline.Strong strong) {
            return 1 + marks(strong.content());
        } else if (inline instanceof Inline.Emphasis emphasis) {
            return 1 + marks(emphasis.content());
        } else if (inline instanceof Inline.Link link) {
            return 1 + marks(link.label());
        } else if (inline instanceof Inline.Formula formula) {
            return Formulas.unicode(formula.latex()).isEmpty() ? 1 : 0;
        }
        return inline instanceof Inline.CodeSpan ? 1 : 0;
    }
}
