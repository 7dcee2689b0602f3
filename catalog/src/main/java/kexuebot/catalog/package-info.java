/** The front door to the posts of one blog in memory. */
package kexuebot.catalog;
