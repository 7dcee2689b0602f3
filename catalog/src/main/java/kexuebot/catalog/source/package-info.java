/** Parsers: page to listings and documents. No I/O; the only user of jsoup and ROME. */
package kexuebot.catalog.source;
