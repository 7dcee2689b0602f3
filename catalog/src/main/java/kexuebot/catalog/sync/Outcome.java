package kexuebot.catalog.sync;

import kexuebot.catalog.fetch.Validators;

/** What came of a visit of one page. */
sealed interface Outcome<T> {

    /** The page was read and makes sense. */
    record Read<T>(T value, Validators validators) implements Outcome<T> {}

    /** The page is as it was at the last visit. */
    record Unchanged<T>() implements Outcome<T> {}

    /** There is no such page: 404 or 410. */
    record Gone<T>(int status) implements Outcome<T> {}

    /** The page could not be had, or makes no sense, also after trying again. */
    record Failed<T>(String expected, String seen) implements Outcome<T> {}
}
