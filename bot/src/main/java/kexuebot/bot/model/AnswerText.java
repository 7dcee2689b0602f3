package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads an answer as it is streamed and gives its sentences as soon as each is surely over, which may be a character
 * later: clean text on one line, formulas as {@code $latex$}, without Markdown, HTML, thoughts of the model, code,
 * tables and lead-ins. Marks of sources such as {@code [1]} stay at the sentence that they follow. For one answer and
 * one thread.
 */
public final class AnswerText {
    /** UTF-16 units kept of one answer. */
    public static final int LONGEST = 4_000;
    /** UTF-16 units of one sentence. */
    public static final int LONGEST_SENTENCE = 400;

    /** UTF-16 units of a sentence with its marks, and of all that comes: thoughts are long. */
    private static final int LONGEST_RAW = 2 * MarkedFormula.LONGEST;

    private static final int LONGEST_ANSWER = 200_000;
    private static final int CHUNK = 1_000;
    private static final int LONGEST_FENCE = 200;

    private static final Pattern FENCE_OF_TEXT = Pattern.compile("[`~]{3,}+\\s*(?:markdown|md|text|txt)\\s*");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern TERMINATED = Pattern.compile(
            "[。！？.!?…][”’」』）)\"'】》]{0,20}+(?:\\s{0,4}+(?:\\[\\^?[\\d,，、 –-]{1,12}]|【[\\d,，、 –-]{1,12}】)){0,9}+$");
    private static final Pattern LOOSE_NUMBER = Pattern.compile("\\d\\.$");
    private static final Pattern INVITATION = Pattern.compile("[：:]$");

    private enum Skipping {
        NOTHING,
        LINE,
        FENCE
    }

    private final StringBuilder rest = new StringBuilder();
    private final Thinking thinking = new Thinking(rest::append, this::restart);
    private Skipping skipping = Skipping.NOTHING;
    private boolean fenced;
    private boolean framed;
    private boolean lineStart = true;
    private boolean heading;
    private boolean cut;
    private boolean tooLong;
    private boolean begun;
    private SentenceEnd ending = new SentenceEnd(false);
    private int read;
    private int kept;
    private List<String> found = new ArrayList<>();

    /** The sentences that this piece completes, in order; none once the answer {@linkplain #isTooLong is too long}. */
    public List<String> add(String piece) {
        for (int at = 0; at < piece.length() && !tooLong; at += CHUNK) {
            String chunk = piece.substring(at, Math.min(piece.length(), at + CHUNK));
            read += chunk.length();
            thinking.add(chunk);
            advance(false);
            tooLong |= read > LONGEST_ANSWER;
        }
        return taken();
    }

    /**
     * What is left. A last sentence without a full stop counts as whole only if the answer came to its end.
     *
     * @param wasCut whether the answer ended in the middle
     */
    public List<String> end(boolean wasCut) {
        cut = wasCut;
        thinking.end();
        advance(true);
        rest.setLength(0);
        return taken();
    }

    /** Whether the answer, or a sentence of it, was longer than an answer may be; from there on it is not read. */
    public boolean isTooLong() {
        return tooLong;
    }

    private void restart() {
        rest.setLength(0);
        found.clear();
        skipping = Skipping.NOTHING;
        fenced = false;
        lineStart = true;
    }

    private List<String> taken() {
        List<String> taken = List.copyOf(found);
        found = new ArrayList<>();
        return taken;
    }

    private void advance(boolean last) {
        boolean moving = true;
        while (moving && !tooLong) {
            strip();
            moving = rest.length() > 0 && move(last);
        }
    }

    private void strip() {
        int at = 0;
        while (skipping == Skipping.NOTHING && at < rest.length() && Character.isWhitespace(rest.charAt(at))) {
            lineStart |= rest.charAt(at) == '\n';
            at++;
        }
        rest.delete(0, at);
    }

    /** Whether something was read to its end. */
    private boolean move(boolean last) {
        if (skipping != Skipping.NOTHING) {
            return skip(last);
        } else if (fenced) {
            return fence(last);
        }
        return lineStart ? lineStart(last) : sentence(last);
    }

    /** Nothing of a skipped line is kept, however long it is. */
    private boolean skip(boolean last) {
        int end = rest.indexOf("\n");
        rest.delete(0, end < 0 ? rest.length() : end + 1);
        skipping = end < 0 && !last ? skipping : Skipping.NOTHING;
        lineStart = true;
        return end >= 0;
    }

    private boolean fence(boolean last) {
        int end = rest.indexOf("\n");
        boolean whole = end >= 0 || last;
        String line = rest.substring(0, end < 0 ? rest.length() : end).strip();
        if (whole || rest.length() > LONGEST_FENCE) {
            fenced = !whole || !line.startsWith("```") && !line.startsWith("~~~");
            skipping = Skipping.LINE;
        }
        return whole || rest.length() > LONGEST_FENCE;
    }

    private boolean lineStart(boolean last) {
        String line = rest.toString();
        LineStart start = LineStart.of(line, last);
        rest.delete(0, start.length());
        switch (start.kind()) {
            case UNKNOWN -> tooLong |= rest.length() > LONGEST_RAW;
            case FENCE -> open(line);
            case ROW, RULE -> skipping = Skipping.LINE;
            case ITEM, QUOTE -> heading = false;
            default -> {
                heading = start.kind() == LineStart.Kind.HEADING;
                ending = new SentenceEnd(heading);
                lineStart = false;
            }
        }
        return start.kind() != LineStart.Kind.UNKNOWN;
    }

    /** Some models put their whole answer into a fence: that one is no code. */
    private void open(String line) {
        int end = line.indexOf('\n');
        boolean text =
                FENCE_OF_TEXT.matcher(end < 0 ? line : line.substring(0, end)).matches();
        fenced = !text && !framed;
        framed = text;
        skipping = Skipping.LINE;
    }

    private boolean sentence(boolean last) {
        int end = ending.find(rest.toString(), last);
        if (end == SentenceEnd.UNKNOWN) {
            tooLong |= rest.length() > LONGEST_RAW;
            return false;
        }
        String raw = rest.substring(0, end);
        rest.delete(0, end);
        ending = new SentenceEnd(heading);
        keep(raw, last && rest.length() == 0);
        return true;
    }

    private void keep(String raw, boolean last) {
        String plain = Markdown.plain(raw);
        String sentence = begun ? plain : LeadIns.without(plain);
        if (isSentence(sentence, last)) {
            tooLong |= sentence.length() > LONGEST_SENTENCE || kept + sentence.length() > LONGEST;
            if (!tooLong) {
                found.add(sentence);
                kept += sentence.length();
                begun = true;
            }
        }
    }

    private boolean isSentence(String text, boolean last) {
        boolean terminated = TERMINATED.matcher(text).find();
        boolean loose =
                last && cut && (!terminated || LOOSE_NUMBER.matcher(text).find());
        return SAYS_SOMETHING.matcher(text).find()
                && !loose
                && (terminated || !heading)
                && !INVITATION.matcher(text).find();
    }
}
