/** What else there is to read about a post, with the reasons. */
package kexuebot.catalog.related;
