package kexuebot.catalog.document;

/** Text from elsewhere, made safe to show. */
public final class Untrusted {
    private Untrusted() {}

    public static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
    }
}
