package kexuebot.bot.model;

import java.util.Objects;
import kexuebot.bot.chat.Language;
import kexuebot.catalog.post.PostId;

/**
 * Which summary: another text, language, model or prompt makes another one.
 *
 * @param text the digest of the text that was summarised
 * @param writer the model and the prompts it was asked with, as a digest or name of at most 100 characters
 */
public record SummaryKey(PostId post, String text, Language language, String writer) {
    public SummaryKey {
        Objects.requireNonNull(post);
        Objects.requireNonNull(text);
        Objects.requireNonNull(language);
        Objects.requireNonNull(writer);
    }
}
