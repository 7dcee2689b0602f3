package kexuebot.catalog.search;

/** How pairs of names that posts put side by side are kept in an index: a term for each direction. */
final class AliasTerms {
    static final String FIELD = "alias";
    /** Stands in no name. */
    static final String SEPARATOR = "\t";

    private AliasTerms() {}

    static String key(String name) {
        return Analysis.key(name);
    }

    /** The term by which one name leads to another. */
    static String term(String from, String to) {
        return key(from) + SEPARATOR + to.strip();
    }
}
