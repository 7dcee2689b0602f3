package kexuebot.catalog.library;

import java.util.OptionalLong;

/**
 * A post as a store keeps it.
 *
 * @param row the store's own number; empty when not stored yet
 */
public record StoredPost(OptionalLong row, Sightings sightings) {}
