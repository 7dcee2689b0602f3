package kexuebot.catalog.post;

/** Where a statement about a post comes from, the most trustworthy first. */
public enum SourceKind {
    POST_PAGE,
    LIST_PAGE,
    FEED,
    ARCHIVE,
    /** The facts that ship with the program: id, date, category, title, readers. */
    BUNDLED_FACTS,
    /** A list page saved as plain text: no links, punctuation and titles may be damaged. */
    TEXT_EXTRACT
}
