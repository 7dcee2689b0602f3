package kexuebot.catalog.sync;

import java.time.Instant;
import java.util.Objects;

/**
 * Something about the blog that is not as it should be; it lasts until the same subject is well again.
 *
 * @param subject what is concerned, such as a path; at most one trouble each
 * @param expected one line of plain text
 * @param seen one line of plain text
 * @param since when it was first met
 */
public record Trouble(String subject, String expected, String seen, Instant since) {
    /** Whether it is that the blog as a whole is left alone for a while. */
    public boolean isStop() {
        return subject.equals(Pass.BLOG);
    }

    public Trouble {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(expected);
        Objects.requireNonNull(seen);
        Objects.requireNonNull(since);
    }
}
