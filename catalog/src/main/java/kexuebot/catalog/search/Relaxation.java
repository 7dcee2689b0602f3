package kexuebot.catalog.search;

/** What would be found without one filter. */
public record Relaxation(String filter, Query query, int hits) {}
