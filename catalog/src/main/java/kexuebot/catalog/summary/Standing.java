package kexuebot.catalog.summary;

/** Whether a sentence can be read by itself. */
enum Standing {
    ALONE,
    /** Only right behind the sentence before it. */
    LEANING,
    NEVER
}
