package kexuebot.catalog.sync;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kexuebot.catalog.fetch.Notes;

/** When what was done, kept between runs. */
final class Journal {

    /** A moment that is remembered. */
    enum Moment {
        /** Feed and first list page were last looked at. */
        LAST_LOOK,
        /** They will be looked at by a running program. */
        NEXT_LOOK,
        /** All posts were last known by number. */
        DISCOVERED,
        /** List pages were last walked through because the archive page was not complete. */
        WALKED,
        /** The check of everything that is not finished was begun. */
        FULL_CHECK_STARTED,
        /** The same, where every page is read whatever the blog says of it. */
        FULL_READING_STARTED,
        /** Everything was last read or checked. */
        COMPLETE,
        /** The blog is to be left alone until then. */
        PAUSED_UNTIL,
        /** The same, and the blog asked for it. */
        ASKED_TO_PAUSE_UNTIL
    }

    private final Notes notes;

    Journal(Notes notes) {
        this.notes = notes;
    }

    private static String name(Moment moment) {
        return "sync." + moment.name().toLowerCase(Locale.ROOT);
    }

    Optional<Instant> at(Moment moment) {
        try {
            return notes.read(name(moment)).map(Instant::parse);
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }

    void set(Moment moment, Instant instant) {
        notes.write(name(moment), instant.toString());
    }

    void forget(Moment moment) {
        if (at(moment).isPresent()) {
            notes.erase(name(moment));
        }
    }
}
