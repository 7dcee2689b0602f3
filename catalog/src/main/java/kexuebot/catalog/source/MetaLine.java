package kexuebot.catalog.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Readers;

/**
 * The blog's line below a title, {@code By 苏剑林 | 2024-02-21 | 145459位读者 | 引用}, of which any
 * part may be missing.
 *
 * @param rest what follows 引用 without a space between; empty when nothing does
 * @param faults what stands in the line and cannot be read
 */
record MetaLine(
        String author, Optional<PartialDate> date, Optional<Readers> readers, String rest, List<String> faults) {

    /** Longest head of a line that is searched, in characters; keeps lines of any length cheap. */
    private static final int HEAD = 200;

    private static final int LONGEST_AUTHOR = 60;
    private static final Pattern PIPE = Pattern.compile("[|｜]");
    private static final Pattern CITE = Pattern.compile("[|｜]\\s*引用");
    private static final Pattern BY = Pattern.compile("(?i)by(?:\\s+(.*))?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern LOOSE_DATE = Pattern.compile("(\\d{1,9})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern READERS = Pattern.compile("([\\d,，]+)\\s*位读者");
    private static final Pattern BEGINNING = Pattern.compile("(?i)by(?:\\s+\\S{1,20})?");
    private static final Pattern CUT_OFF = Pattern.compile("[\\d,，./-]+\\s*位?读?|引");

    MetaLine {
        faults = List.copyOf(faults);
    }

    /** Reads a line without surrounding space; empty for any other, and for markup. */
    static Optional<MetaLine> of(String line) {
        if (line.startsWith("<") || !PIPE.matcher(head(line)).find()) {
            return Optional.empty();
        }
        Draft draft = new Draft();
        draft.read(line);
        return draft.isMetaLine() ? Optional.of(draft.finish()) : Optional.empty();
    }

    /** What is left of the line where a file was cut off before its first date or sign {@code |}: nothing is certain. */
    static Optional<MetaLine> cutOff(String line) {
        return BEGINNING.matcher(line).matches()
                ? Optional.of(new MetaLine("", Optional.empty(), Optional.empty(), "", List.of(fault(line))))
                : Optional.empty();
    }

    private static String fault(String cell) {
        return "cannot read “" + head(cell) + "” in the line of author and date";
    }

    private static String head(String line) {
        return line.substring(0, Math.min(line.length(), HEAD));
    }

    /** What is known of a line while its cells are read from left to right. */
    private static final class Draft {
        private boolean by;
        private boolean dated;
        private boolean counted;
        private boolean cited;
        private boolean cutOff;
        private String author = "";
        private Optional<PartialDate> date = Optional.empty();
        private Optional<Readers> readers = Optional.empty();
        private String rest = "";
        private final List<String> faults = new ArrayList<>();

        void read(String line) {
            Matcher cite = CITE.matcher(head(line));
            cited = cite.find();
            int end = cited ? cite.start() : line.length();
            int unread = readCells(line, end);
            rest = line.substring(cited ? cite.end() : unread).strip();
            cutOff = !cited && (rest.isEmpty() || CUT_OFF.matcher(head(rest)).matches());
            if (cutOff && !(rest.isEmpty() && isDatedOrCounted())) {
                faults.add(fault(rest.isEmpty() ? line : rest));
                rest = "";
            }
        }

        /** Reads cells up to {@code end}, or to what may be the text; returns where that starts. */
        private int readCells(String line, int end) {
            Matcher pipe = PIPE.matcher(line).region(0, end);
            int start = 0;
            while (start < end) {
                boolean piped = pipe.find();
                int stop = piped ? pipe.start() : end;
                String cell = line.substring(start, stop).strip();
                if (!take(cell, start == 0, piped || cited)) {
                    if (!cited) {
                        return start;
                    }
                    faults.add(fault(cell));
                }
                start = piped ? pipe.end() : end;
            }
            return end;
        }

        private boolean take(String cell, boolean first, boolean closed) {
            if (cell.isEmpty() || takeDate(cell, closed) || takeReaders(cell)) {
                return true;
            }
            return first && closed && takeAuthor(cell);
        }

        /** Without By, what stands before the date may be anything: skipped, but no author. */
        private boolean takeAuthor(String cell) {
            Matcher matcher = BY.matcher(cell);
            by = matcher.matches();
            if (by && matcher.group(1) != null) {
                author = matcher.group(1).strip();
            }
            return cell.length() <= LONGEST_AUTHOR;
        }

        /** At the end of a cut-off line {@code 2024-02-2} may have been any day of the twenties. */
        private boolean takeDate(String cell, boolean closed) {
            Matcher matcher = (closed ? LOOSE_DATE : DATE).matcher(cell);
            if (!matcher.matches()) {
                return false;
            }
            dated = true;
            date = date(matcher);
            if (date.isEmpty()) {
                faults.add("no such date: " + cell);
            }
            return true;
        }

        private static Optional<PartialDate> date(Matcher matcher) {
            if (matcher.group(1).length() != 4) {
                return Optional.empty();
            }
            try {
                return Optional.of(PartialDate.of(LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)))));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }

        private boolean takeReaders(String cell) {
            Matcher matcher = READERS.matcher(cell);
            if (!matcher.matches()) {
                return false;
            }
            counted = true;
            try {
                readers = Optional.of(
                        Readers.undated(Integer.parseInt(matcher.group(1).replaceAll("[,，]", ""))));
            } catch (NumberFormatException overflow) {
                faults.add("reader count out of range: " + head(matcher.group(1)));
            }
            return true;
        }

        private boolean isDatedOrCounted() {
            return dated || counted;
        }

        boolean isMetaLine() {
            return by ? isDatedOrCounted() || cited || cutOff : dated && counted || cited && isDatedOrCounted();
        }

        MetaLine finish() {
            return new MetaLine(author, date, readers, rest, faults);
        }
    }
}
