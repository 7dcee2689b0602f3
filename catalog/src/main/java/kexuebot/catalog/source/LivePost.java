package kexuebot.catalog.source;

import java.util.List;
import java.util.Objects;
import kexuebot.catalog.post.Sighting;

/** What came when the blog was asked for one post. */
public sealed interface LivePost {

    /**
     * The page of that post, whole, with its text.
     *
     * @param post has the id that was asked for, a title and a text
     * @param problems parts of the page that could not be read
     */
    record Read(Sighting post, List<Problem> problems) implements LivePost {
        public Read {
            Objects.requireNonNull(post);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Something else, of which nothing is to be believed: an error page, another post, a page that is cut off, an unknown
     * layout.
     *
     * @param expected one line of plain text
     * @param seen one line of plain text
     */
    record Refused(String expected, String seen) implements LivePost {
        public Refused {
            Objects.requireNonNull(expected);
            Objects.requireNonNull(seen);
        }
    }
}
