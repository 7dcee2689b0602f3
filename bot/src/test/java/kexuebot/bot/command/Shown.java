package kexuebot.bot.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.PlainText;

/** A reply as lines of plain text; links to titles in angle brackets, side remarks in round ones. */
final class Shown {
    private Shown() {}

    static String text(Reply reply) {
        return reply.parts().stream().flatMap(Shown::lines).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Part part) {
        if (part instanceof Part.Item item) {
            return item(item);
        }
        if (part instanceof Part.Heading heading) {
            return Stream.of(PlainText.of(heading.content()));
        }
        if (part instanceof Part.Line line) {
            return Stream.of(PlainText.of(line.content()));
        }
        if (part instanceof Part.Links links) {
            return Stream.of(PlainText.of(links.spelled()));
        }
        if (part instanceof Part.Address address) {
            return Stream.of(address.target().toString());
        }
        return part instanceof Part.Note note
                ? Stream.of("(" + PlainText.of(note.content()) + ")")
                : Stream.of(PlainText.of(((Part.Prose) part).document()));
    }

    private static Stream<String> item(Part.Item item) {
        String number = item.number().isPresent() ? item.number().getAsInt() + ". " : "";
        String link = item.link().map(target -> " <" + target.getPath() + ">").orElse("");
        Stream<String> title = Stream.of(number + PlainText.of(item.title()) + link);
        return Stream.concat(title, item.details().stream().map(detail -> "   " + PlainText.of(detail)));
    }

    static List<String> buttons(Reply reply) {
        return reply.buttons().stream()
                .map(button -> button.label() + " = " + button.command())
                .toList();
    }
}
