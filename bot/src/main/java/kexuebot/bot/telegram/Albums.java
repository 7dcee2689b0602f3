package kexuebot.bot.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Recognises the pictures of one album, which arrive as separate messages. Safe for many threads. */
final class Albums {

    private final Cache<String, Boolean> seen =
            Caffeine.newBuilder().maximumSize(1_000).build();

    /** True for what is in no album, and once for each album. */
    boolean isFirst(Incoming.Shown shown) {
        return shown.album().isEmpty() || seen.asMap().putIfAbsent(shown.album().get(), true) == null;
    }
}
