package kexuebot.catalog.sync;

/** How much a pass looks at. */
public enum Scope {
    /** What is new, and what earlier passes did not finish. */
    NEWS,
    /** That, and whether any known post changed, as far as the blog itself can tell pages that did. */
    CHECK,
    /** That, and every page again whatever the blog says of it. */
    EVERYTHING
}
