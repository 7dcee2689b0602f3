package kexuebot.bot.telegram;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import kexuebot.bot.chat.Language;
import kexuebot.bot.config.Secret;
import kexuebot.catalog.post.Blog;

/**
 * How the bot appears in Telegram.
 *
 * @param server a Bot API server; only its scheme, host and port count
 * @param blog where opened posts are read
 * @param language of groups, and of whoever has not chosen and whose client names none
 * @param paidBroadcast whether up to 1,000 deliveries a second may be made, which Telegram charges for
 */
public record TelegramSettings(URI server, Secret token, Blog blog, Language language, boolean paidBroadcast) {
    public TelegramSettings {
        Objects.requireNonNull(token);
        Objects.requireNonNull(blog);
        Objects.requireNonNull(language);
        if (server.getHost() == null || !Set.of("http", "https").contains(server.getScheme())) {
            throw new IllegalArgumentException("not the address of a server: " + server);
        }
    }
}
