package kexuebot.bot.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kexuebot.bot.chat.Language;
import kexuebot.catalog.post.Blog;

/**
 * All settings, checked.
 *
 * @param data directory for everything kept; need not exist yet
 * @param blog the blog that was asked for; empty when none was, then a database's own blog counts
 * @param blogDelay least time between two requests to the blog; may be zero
 * @param blogInterval how often to look for new posts
 * @param blogFullInterval how often to check every post
 * @param telegramUrl a Bot API server, without a path
 * @param paidBroadcast whether announcements go at Telegram's paid rate
 * @param admins Telegram user ids
 * @param contact whom to write to about the bot; may be empty
 * @param model the language model that is asked; without one, summaries are extractive
 */
public record BotConfig(
        Path data,
        Optional<Blog> blog,
        Duration blogDelay,
        Duration blogInterval,
        Duration blogFullInterval,
        Optional<Secret> telegramToken,
        URI telegramUrl,
        boolean paidBroadcast,
        Set<Long> admins,
        Language language,
        ZoneId timezone,
        String contact,
        Optional<ModelConfig> model) {

    public BotConfig {
        Objects.requireNonNull(data);
        Objects.requireNonNull(blog);
        Objects.requireNonNull(blogDelay);
        Objects.requireNonNull(blogInterval);
        Objects.requireNonNull(blogFullInterval);
        Objects.requireNonNull(telegramToken);
        Objects.requireNonNull(telegramUrl);
        admins = Set.copyOf(admins);
        Objects.requireNonNull(language);
        Objects.requireNonNull(timezone);
        Objects.requireNonNull(contact);
        Objects.requireNonNull(model);
    }
}
