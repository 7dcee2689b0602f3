package kexuebot.catalog.source;

/** Something a parser met and could not use: the line (from 1) and what it was. One line of text. */
public record Problem(int line, String what) {
    public Problem {
        what = what.replaceAll("\\s+", " ").strip();
    }
}
