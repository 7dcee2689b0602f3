package kexuebot.catalog.summary;

/**
 * What a text is made of.
 *
 * @param minutes that reading it takes, at least 1
 * @param formulas displayed ones and those within sentences
 * @param listings blocks of code
 */
public record Makeup(int minutes, int formulas, int listings, int tables, int figures) {}
