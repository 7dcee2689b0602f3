package kexuebot.catalog.replica;

/** How list pages show their entries. */
public enum Variant {
    /** Day with month, title, and a line with author, whole date and readers. */
    NEW,
    /** The day as {@code 21 Feb}, no line; every fifth id without its title. */
    OLD,
    /** Old for every third id. */
    MIXED;

    boolean isOld(ReplicaPost post) {
        return this == OLD || this == MIXED && post.id() % 3 == 0;
    }
}
