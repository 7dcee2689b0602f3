package kexuebot.catalog.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a file, or why it has none; exactly one of the two is present.
 *
 * @param content without a byte order mark
 * @param problem at line 1, for the lines of what is no text cannot be counted
 */
public record Decoded(Optional<String> content, Optional<Problem> problem) {

    /** How far into a page its declared encoding is looked for, in bytes. */
    private static final int HEAD = 4096;

    private static final char REPLACEMENT = '\uFFFD';

    private static final Pattern DECLARES_GB =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*gb(?:2312|k|18030)", Pattern.CASE_INSENSITIVE);

    /** Bytes of one UTF-8 character as characters: the controls from U+0080 on occur in no text, save the line end U+0085. */
    private static final Pattern DOUBLE_ENCODED =
            Pattern.compile("[\\u00c2-\\u00f4][\\u0080-\\u00bf]{0,2}[\\u0080-\\u0084\\u0086-\\u009f]");

    public Decoded {
        Objects.requireNonNull(content);
        if (content.isPresent() == problem.isPresent()) {
            throw new IllegalArgumentException("either content or a problem");
        }
    }

    /**
     * Decodes UTF-8, UTF-16 with a byte order mark, and pages that declare gb2312, gbk or gb18030: each
     * without any replacement character, or not at all. Half a character at the very end of UTF-8 is left out. Refuses text that
     * was encoded twice.
     */
    public static Decoded of(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return attempt(bytes, StandardCharsets.UTF_16).orElseGet(() -> failed("not UTF-16 text"));
        }
        int zero = indexOfZero(bytes);
        if (zero >= 0) {
            return failed("binary, not a page: zero byte at offset " + zero);
        }
        return attempt(bytes, StandardCharsets.UTF_8)
                .map(Decoded::encodedOnce)
                .or(() -> declaresGb(bytes) ? attempt(bytes, Charset.forName("GB18030")) : Optional.empty())
                .orElseGet(() -> failed("not UTF-8 text: invalid byte at offset " + firstInvalid(bytes)
                        + "; convert it, e.g. iconv -f GB18030 -t UTF-8"));
    }

    /**
     * Decodes what the live blog sent, whatever it declares: UTF-8, else GB18030 if the bytes are valid in it and not just
     * damaged UTF-8. A page that ends within a character is refused, for it was cut off.
     */
    public static Decoded ofAnswer(byte[] bytes) {
        int zero = indexOfZero(bytes);
        if (zero >= 0) {
            return failed("binary, not a page: zero byte at offset " + zero);
        }
        return decode(bytes, StandardCharsets.UTF_8, true)
                .or(() -> decode(bytes, StandardCharsets.UTF_8, false)
                        .map(cut -> failed("truncated: the last character is cut off")))
                .or(() -> isDamagedUtf8(bytes) ? Optional.empty() : decode(bytes, Charset.forName("GB18030"), true))
                .orElseGet(() -> failed("not UTF-8 text: invalid byte at offset " + firstInvalid(bytes)));
    }

    /** Chinese in UTF-8 is by chance often valid GB18030 too, which it must not become for one bad byte. */
    private static boolean isDamagedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long damaged = text.chars().filter(c -> c == REPLACEMENT).count();
        long foreign = text.chars().filter(c -> c >= 0x80).count();
        return foreign > 2 * damaged;
    }

    private static Decoded failed(String why) {
        return new Decoded(Optional.empty(), Optional.of(new Problem(1, why)));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static int indexOfZero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean declaresGb(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return DECLARES_GB.matcher(head).find();
    }

    private static Optional<Decoded> attempt(byte[] bytes, Charset charset) {
        return decode(bytes, charset, !charset.equals(StandardCharsets.UTF_8));
    }

    /** @param end whether the last character must be whole; if not, half of one is left out */
    private static Optional<Decoded> decode(byte[] bytes, Charset charset, boolean end) {
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = strict(charset).decode(ByteBuffer.wrap(bytes), chars, end);
        if (result.isError()) {
            return Optional.empty();
        }
        String text = chars.flip().toString();
        return Optional.of(
                new Decoded(Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text), Optional.empty()));
    }

    private Decoded encodedOnce() {
        return content.filter(text -> DOUBLE_ENCODED.matcher(text).find()).isEmpty()
                ? this
                : failed("double-encoded text: UTF-8 that was read as Latin-1 and saved again;"
                        + " convert it back, e.g. iconv -f UTF-8 -t ISO-8859-1");
    }

    private static int firstInvalid(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        strict(StandardCharsets.UTF_8).decode(in, CharBuffer.allocate(bytes.length), true);
        return in.position();
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
