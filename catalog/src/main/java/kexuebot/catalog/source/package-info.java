/** Parsers: page to listings and documents. No I/O; the only user of jsoup. */
package kexuebot.catalog.source;
