package kexuebot.catalog.fetch;

import java.util.Optional;

/** Short texts by name that outlast the process. Safe for any number of threads. */
public interface Notes {

    Optional<String> read(String name);

    /** Written for good when this returns. */
    void write(String name, String value);

    void erase(String name);
}
