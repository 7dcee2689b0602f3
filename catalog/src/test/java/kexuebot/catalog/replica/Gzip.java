package kexuebot.catalog.replica;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Packs bodies, well or badly. */
final class Gzip {
    private static final int HEAD = 12;
    private static final long SEED_OF_GARBAGE = 99;

    private Gzip() {}

    static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A head as it should be, then garbage. */
    static byte[] broken(byte[] bytes) {
        byte[] packed = packed(bytes);
        byte[] garbage = new byte[packed.length];
        new Random(SEED_OF_GARBAGE).nextBytes(garbage);
        System.arraycopy(packed, 0, garbage, 0, HEAD);
        return garbage;
    }
}
