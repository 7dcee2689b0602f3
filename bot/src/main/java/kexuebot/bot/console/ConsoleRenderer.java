package kexuebot.bot.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;

/** A reply as lines of text: the title first, its link on a line of its own. */
final class ConsoleRenderer {
    private final Palette palette;

    ConsoleRenderer(Palette palette) {
        this.palette = palette;
    }

    /** Lines separated by {@code \n}, none at the end. */
    String render(Reply reply) {
        List<String> lines = new ArrayList<>();
        reply.parts().forEach(part -> add(part, lines));
        return String.join("\n", lines);
    }

    private void add(Part part, List<String> lines) {
        if (part instanceof Part.Heading heading) {
            lines.add(palette.strong(PlainText.of(heading.content())));
        } else if (part instanceof Part.Item item) {
            add(item, lines);
        } else if (part instanceof Part.Line line) {
            lines.add(inlines(line.content()));
        } else if (part instanceof Part.Prose prose) {
            lines.add(PlainText.of(prose.document()));
        } else if (part instanceof Part.Note note) {
            lines.add(palette.faint(PlainText.of(note.content())));
        }
    }

    private void add(Part.Item item, List<String> lines) {
        String number = item.number().isPresent() ? item.number().getAsInt() + ". " : "";
        String indent = " ".repeat(number.length());
        lines.add(number + inlines(item.title()));
        item.details().forEach(detail -> lines.add(indent + inlines(detail)));
        item.link().ifPresent(link -> lines.add(indent + palette.faint(link.toString())));
    }

    private String inlines(List<Inline> inlines) {
        return inlines.stream().map(this::inline).collect(Collectors.joining());
    }

    private String inline(Inline inline) {
        return inline instanceof Inline.Strong strong
                ? palette.strong(PlainText.of(strong.content()))
                : PlainText.of(List.of(inline));
    }
}
