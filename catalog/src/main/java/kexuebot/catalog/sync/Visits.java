package kexuebot.catalog.sync;

import java.util.Optional;

/** The last visit of each page. Safe for any number of threads. */
public interface Visits {

    Optional<Visit> last(String path);

    /** Takes the place of the last visit of the same path; written for good when this returns. */
    void save(Visit visit);
}
