package kexuebot.bot.chat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;

/** A piece of a reply's text; each platform renders the pieces its own way, one below the other. */
public sealed interface Part {

    /** The first line of a reply, what this is, which page; or of a group within it. */
    record Heading(List<Inline> content) implements Part {
        public Heading {
            content = List.copyOf(content);
        }
    }

    /**
     * An entry of a list.
     *
     * @param number shown before the title; what a reader types to open it
     * @param link where the title leads; a terminal shows it on a line of its own
     * @param details lines below the title
     */
    record Item(OptionalInt number, List<Inline> title, Optional<URI> link, List<List<Inline>> details)
            implements Part {
        public Item {
            Objects.requireNonNull(number);
            title = List.copyOf(title);
            Objects.requireNonNull(link);
            details = details.stream().map(List::copyOf).toList();
        }
    }

    /** One line, such as an answer or an error. */
    record Line(List<Inline> content) implements Part {
        public Line {
            content = List.copyOf(content);
        }
    }

    /**
     * One line that leads to other places.
     *
     * @param content with links
     * @param spelled the same with the addresses in sight, for where text cannot be a link
     */
    record Links(List<Inline> content, List<Inline> spelled) implements Part {
        public Links {
            content = List.copyOf(content);
            spelled = List.copyOf(spelled);
        }
    }

    /** A text of some paragraphs, such as an excerpt. */
    record Prose(Document document) implements Part {}

    /** Where the reply's one post is to be read; shown where the heading cannot be a link. */
    record Address(URI target) implements Part {
        public Address {
            Objects.requireNonNull(target);
        }
    }

    /** A side remark at the end of a reply, shown less prominently: how to go on, what is not known. */
    record Note(List<Inline> content) implements Part {
        public Note {
            content = List.copyOf(content);
        }
    }

    static Part heading(String text) {
        return new Heading(List.of(Inline.text(text)));
    }

    static Part line(String text) {
        return new Line(List.of(Inline.text(text)));
    }

    static Part note(String text) {
        return new Note(List.of(Inline.text(text)));
    }
}
