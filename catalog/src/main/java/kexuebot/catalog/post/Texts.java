package kexuebot.catalog.post;

import kexuebot.catalog.document.Document;

/** Whole texts, loaded when asked for. Safe for any number of threads. */
@FunctionalInterface
public interface Texts {

    /** For catalogs of excerpts only. */
    Texts NONE = post -> Document.EMPTY;

    /** The text of a post as that post names it; empty if there is none, or a newer one by now. */
    Document of(Post post);
}
