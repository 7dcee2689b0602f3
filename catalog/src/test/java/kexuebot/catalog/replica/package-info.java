/** A small blog in the markup and with the manners of kexue.fm, for tests and benchmarks; all its prose is invented. */
package kexuebot.catalog.replica;
