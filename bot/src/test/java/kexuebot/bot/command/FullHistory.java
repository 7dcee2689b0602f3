package kexuebot.bot.command;

import java.time.Instant;
import java.util.List;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.history.History;
import kexuebot.bot.history.Remembered;
import kexuebot.bot.history.SessionHistory;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Trace;

/** A history in memory, until the disk is full or cannot even be read. */
final class FullHistory implements History {
    private final SessionHistory kept = new SessionHistory();
    boolean full;
    boolean unreadable;

    private History written() {
        if (full) {
            throw new IllegalStateException("the disk is full");
        }
        return kept;
    }

    private History read() {
        if (unreadable) {
            throw new IllegalStateException("the disk is gone");
        }
        return kept;
    }

    @Override
    public boolean remembers(ChatId chat) {
        return read().remembers(chat);
    }

    @Override
    public void remember(ChatId chat, boolean on) {
        written().remember(chat, on);
    }

    @Override
    public boolean note(ChatId chat, Trace trace) {
        return written().note(chat, trace);
    }

    @Override
    public boolean remove(ChatId chat, PostId post, Trace.Kind kind) {
        return written().remove(chat, post, kind);
    }

    @Override
    public List<Trace> traces(ChatId chat) {
        return read().traces(chat);
    }

    @Override
    public void show(ChatId chat, List<PostId> posts, Instant now) {
        written().show(chat, posts, now);
    }

    @Override
    public List<PostId> lastShown(ChatId chat) {
        return read().lastShown(chat);
    }

    @Override
    public Remembered remembered(ChatId chat) {
        return read().remembered(chat);
    }

    @Override
    public void clear(ChatId chat) {
        written().clear(chat);
    }

    @Override
    public void forget(ChatId chat) {
        written().forget(chat);
    }

    @Override
    public int forgetBefore(Instant then) {
        return written().forgetBefore(then);
    }
}
