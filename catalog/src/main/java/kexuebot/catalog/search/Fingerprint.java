package kexuebot.catalog.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** A hash over values in their order; equal for equal values only, as far as anyone will ever see. */
final class Fingerprint {
    private static final int BYTES = 16;

    private final MessageDigest digest = sha256();

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Lengths count too, so that no two values run into each other. */
    Fingerprint add(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return add(bytes.length).add(bytes);
    }

    Fingerprint add(Collection<String> values) {
        add(values.size());
        values.forEach(this::add);
        return this;
    }

    private Fingerprint add(int number) {
        return add(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private Fingerprint add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** The hash so far; nothing can be added any more. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
