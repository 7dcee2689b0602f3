/**
 * How good search and related posts are: judged queries over the bundled facts and posts written for it, the measures,
 * other engines to compare with, and the report of it all in {@code docs/quality.md}.
 */
package kexuebot.catalog.quality;
