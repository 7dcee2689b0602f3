package kexuebot.catalog.sync;

import java.util.List;

/** Troubles that last. Safe for any number of threads. */
public interface Troubles {

    /** Oldest first. */
    List<Trouble> all();

    /** Takes the place of what is kept about the same subject. */
    void save(Trouble trouble);

    /** Does nothing if there is no trouble about it. */
    void clear(String subject);
}
