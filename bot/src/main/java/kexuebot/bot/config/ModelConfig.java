package kexuebot.bot.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A language model behind an OpenAI-compatible endpoint.
 *
 * @param url the endpoint, such as {@code https://api.deepseek.com/v1}; http or https, with a host, without user and query
 * @param key what the endpoint knows the bot by; local servers need none
 * @param model its name, as the endpoint calls it
 * @param chatTokens what one chat may use in a day, 0 or more
 * @param dayTokens what all chats together may use in a day, 0 or more
 * @param prompts directory of the operator's own prompt files; the built-in ones hold without
 */
public record ModelConfig(
        URI url, Optional<Secret> key, String model, long chatTokens, long dayTokens, Optional<Path> prompts) {

    private static final Pattern IN_A_HEADER = Pattern.compile("[!-~]+");
    private static final Pattern LOOPBACK = Pattern.compile("(?i)localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    public ModelConfig {
        Objects.requireNonNull(url);
        Objects.requireNonNull(key);
        Objects.requireNonNull(model);
        Objects.requireNonNull(prompts);
        if (key.filter(secret -> !IN_A_HEADER.matcher(secret.reveal()).matches())
                .isPresent()) {
            throw new IllegalArgumentException("a key is of ASCII letters, digits and signs");
        }
        if (chatTokens < 0 || dayTokens < 0) {
            throw new IllegalArgumentException(chatTokens + " and " + dayTokens + " tokens");
        }
    }

    /** Whether others on the way to the endpoint can read the key. */
    public boolean keyInTheClear() {
        return key.isPresent()
                && "http".equalsIgnoreCase(url.getScheme())
                && !LOOPBACK.matcher(url.getHost()).matches();
    }
}
