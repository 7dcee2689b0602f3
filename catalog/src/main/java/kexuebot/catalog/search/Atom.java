package kexuebot.catalog.search;

/**
 * The smallest unit that is searched: a Latin word, a number, or one CJK character.
 *
 * @param term the folded form: width, case, traditional characters
 * @param start where it is in the original text; {@code end} is behind its last character
 * @param cjk whether it is one character of a script without spaces
 * @param joined whether it follows another such character without anything between
 */
record Atom(String term, int start, int end, boolean cjk, boolean joined) {}
