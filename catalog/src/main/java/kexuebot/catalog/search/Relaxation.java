package kexuebot.catalog.search;

/**
 * A way out of a query that finds nothing.
 *
 * @param leftOut what is left out as a query writes it: {@code tag:}, {@code series:}, {@code year:} or {@code
 *     category:}; several filters, separated by a space, where leaving out any one alone finds nothing; or a word
 * @param query the query without it
 * @param hits how many posts that finds, at least one
 */
public record Relaxation(String leftOut, Query query, int hits) {}
