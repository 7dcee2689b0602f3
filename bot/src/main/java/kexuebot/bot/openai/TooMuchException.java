package kexuebot.bot.openai;

import java.io.IOException;

/** More came than any answer has. */
final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1;

    TooMuchException(String what, long bytes) {
        super("sent " + what + " of more than " + bytes + " bytes");
    }
}
