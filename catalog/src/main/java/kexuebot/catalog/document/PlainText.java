package kexuebot.catalog.document;
public final class PlainText {
    private PlainText() {}
    public static String source(Document d) { return d.toString(); }
}
