package kexuebot.bot.openai;

import java.util.Optional;
import kexuebot.bot.config.Secret;

/** Hides a secret in a text that comes in pieces, also where it is spread over several. For one thread. */
final class Hider {
    /** A text may well end as a secret begins, but not by so many characters. */
    private static final int TELLING = 6;

    private final Optional<Secret> secret;
    private String held = "";

    Hider(Optional<Secret> secret) {
        this.secret = secret;
    }

    /** A whole text without the secret, nor a longer beginning of it at the end. */
    static String hide(Optional<Secret> secret, String text) {
        Hider hider = new Hider(secret);
        return hider.pass(text) + hider.rest();
    }

    /** What of the text so far can be shown, beyond what was passed before; an end that may begin the secret is held. */
    String pass(String piece) {
        if (secret.isEmpty()) {
            return piece;
        }
        String text = secret.get().hideIn(held + piece);
        int shown = text.length() - beginningAtEnd(text);
        held = text.substring(shown);
        return text.substring(0, shown);
    }

    /** What was held when the text has ended. */
    String rest() {
        String rest = held.length() < TELLING ? held : "***";
        held = "";
        return rest;
    }

    /** How long the longest beginning of the secret is that the text ends with. */
    private int beginningAtEnd(String text) {
        String value = secret.orElseThrow().reveal();
        int length = Math.min(value.length() - 1, text.length());
        while (!text.endsWith(value.substring(0, length))) {
            length--;
        }
        return length;
    }
}
