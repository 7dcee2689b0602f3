package kexuebot.catalog.source;

import kexuebot.catalog.post.Sighting;

/** A post as one page shows it, and the line (from 1) where it starts there. */
public record Listing(int line, Sighting sighting) {}
