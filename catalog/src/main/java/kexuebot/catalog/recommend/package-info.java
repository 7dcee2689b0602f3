/** What a reader may want to read next, from the little that is remembered of what was read. */
package kexuebot.catalog.recommend;
