/** Recognises which posts are parts of one series, from their titles. */
package kexuebot.catalog.series;
