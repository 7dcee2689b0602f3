package kexuebot.catalog.search;

/**
 * A post as an answer.
 *
 * @param place among the newest first
 * @param score what orders the answers; comparable within one question only
 * @param good whether it answers so much that it is no coincidence
 */
record Ranked(int place, double score, boolean good) {}
