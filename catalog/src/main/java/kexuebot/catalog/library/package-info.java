/** The posts in memory: merging what sources say, immutable snapshots. */
package kexuebot.catalog.library;
