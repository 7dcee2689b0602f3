package kexuebot.catalog.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import kexuebot.catalog.document.Document;

/**
 * A post's whole text, which need not be in memory: two texts are equal if their digests are.
 *
 * @param digest empty for no text
 * @param document empty unless loaded
 */
public record Text(String digest, Document document) {

    /** No text is known. */
    public static final Text NONE = new Text("", Document.EMPTY);

    public Text {
        Objects.requireNonNull(digest);
        Objects.requireNonNull(document);
        if (digest.isEmpty() && !document.isEmpty()) {
            throw new IllegalArgumentException("a text without digest");
        }
    }

    /** A text as it was just read; {@link #NONE} for an empty one. */
    public static Text of(Document document) {
        return document.isEmpty() ? NONE : new Text(digestOf(document), document);
    }

    /** A text that is kept elsewhere. */
    public static Text unloaded(String digest) {
        return new Text(digest, Document.EMPTY);
    }

    public boolean isNone() {
        return digest.isEmpty();
    }

    public boolean isLoaded() {
        return !document.isEmpty();
    }

    /** The same text, out of memory. */
    public Text unloaded() {
        return unloaded(digest);
    }

    /** Records print all they hold, in one way only, so their print tells documents apart. */
    private static String digestOf(Document document) {
        try {
            byte[] print = document.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(print), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && digest.equals(text.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return "Text " + digest;
    }
}
