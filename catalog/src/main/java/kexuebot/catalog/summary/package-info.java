/** What a post says, in sentences of its own. */
package kexuebot.catalog.summary;
