package kexuebot.catalog.search;

/**
 * A way out of a query that finds nothing because of its filters.
 *
 * @param filter the filter left out: {@code tag}, {@code series}, {@code year} or {@code category};
 *     several, separated by a space, where leaving out any one alone finds nothing
 * @param query the query without it
 * @param hits how many posts that finds, at least one
 */
public record Relaxation(String filter, Query query, int hits) {}
