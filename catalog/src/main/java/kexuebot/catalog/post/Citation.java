package kexuebot.catalog.post;

import java.util.Objects;

/**
 * How a post's page asks to be cited, in the blog's own words.
 *
 * @param text one line
 * @param bibtex a BibTeX entry with its line breaks; empty when the page offers none
 */
public record Citation(String text, String bibtex) {
    public Citation {
        Objects.requireNonNull(text);
        Objects.requireNonNull(bibtex);
    }
}
