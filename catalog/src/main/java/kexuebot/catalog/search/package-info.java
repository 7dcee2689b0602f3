/** Full-text search over one snapshot. */
package kexuebot.catalog.search;
