package kexuebot.bot.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.storage.DocumentCodec.WrittenMention;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Citation;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Details.Heading;
import kexuebot.catalog.post.Mention;

/** What only a post's page tells as a JSON object, and back. The names in it are part of the schema. */
final class DetailsCodec {
    private static final ObjectReader DETAILS = DocumentCodec.readerOf(Written.class);

    private DetailsCodec() {}

    /** Details as they are written; what is empty is left out, and null when read. */
    @JsonInclude(Include.NON_EMPTY)
    private record Written(
            Integer comments,
            WrittenMention previous,
            WrittenMention next,
            List<WrittenMention> similar,
            List<String> papers,
            List<Heading> contents,
            Citation citation,
            Document opening) {

        static Written of(Details details) {
            OptionalInt comments = details.comments();
            return new Written(
                    comments.isPresent() ? comments.getAsInt() : null,
                    details.previous().map(WrittenMention::of).orElse(null),
                    details.next().map(WrittenMention::of).orElse(null),
                    details.similar().stream().map(WrittenMention::of).toList(),
                    details.papers(),
                    details.contents(),
                    details.citation().orElse(null),
                    details.opening().isEmpty() ? null : details.opening());
        }

        Details read() {
            return new Details(
                    comments == null ? OptionalInt.empty() : OptionalInt.of(comments),
                    mention(previous),
                    mention(next),
                    orNone(similar).stream().map(WrittenMention::read).toList(),
                    orNone(papers),
                    orNone(contents),
                    Optional.ofNullable(citation),
                    opening == null ? Document.EMPTY : opening);
        }

        private static Optional<Mention> mention(WrittenMention written) {
            return Optional.ofNullable(written).map(WrittenMention::read);
        }

        private static <T> List<T> orNone(List<T> list) {
            return list == null ? List.of() : list;
        }
    }

    static String write(Details details) {
        return DocumentCodec.toJson(Written.of(details));
    }

    static Details read(String json) {
        return DocumentCodec.<Written>fromJson(json, DETAILS).read();
    }
}
