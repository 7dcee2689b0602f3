package kexuebot.bot.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.history.History;
import kexuebot.bot.history.Remembered;
import kexuebot.bot.history.SessionHistory;
import kexuebot.bot.storage.Database;
import kexuebot.bot.storage.JdbiHistory;
import kexuebot.bot.storage.StorageException;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a workspace remembers of the terminal. Its database is made when there is something to keep; where it can't be
 * written, what it has is read and the rest lasts until the program ends.
 */
final class WorkspaceHistory implements History {
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceHistory.class);

    private final Workspace workspace;
    private final InstantSource clock;
    private Optional<History> opened = Optional.empty();

    WorkspaceHistory(Workspace workspace, InstantSource clock) {
        this.workspace = Objects.requireNonNull(workspace);
        this.clock = Objects.requireNonNull(clock);
    }

    private History toWrite() {
        if (opened.isEmpty()) {
            opened = Optional.of(open());
        }
        return opened.get();
    }

    private History toRead() {
        return opened.isPresent() || workspace.database().isPresent() ? toWrite() : new SessionHistory();
    }

    private History open() {
        try {
            // a look for other processes' changes must not find one's own after every post that is opened
            History kept = new JdbiHistory(workspace.writableDatabase().unmarked());
            kept.forgetBefore(clock.instant().minus(KEPT));
            return kept;
        } catch (StorageException cannotWrite) {
            LOG.warn("what is read is remembered until the end only: {}", cannotWrite.getMessage());
            return untilTheEnd(workspace.database());
        }
    }

    private static History untilTheEnd(Optional<Database> readOnly) {
        SessionHistory session = new SessionHistory();
        readOnly.ifPresent(database -> session.takeOver(ChatId.TERMINAL, new JdbiHistory(database.jdbi())));
        return session;
    }

    @Override
    public synchronized boolean remembers(ChatId chat) {
        return toRead().remembers(chat);
    }

    @Override
    public synchronized void remember(ChatId chat, boolean on) {
        toWrite().remember(chat, on);
    }

    @Override
    public synchronized boolean note(ChatId chat, Trace trace) {
        return toWrite().note(chat, trace);
    }

    @Override
    public synchronized boolean remove(ChatId chat, PostId post, Trace.Kind kind) {
        return toRead().remove(chat, post, kind);
    }

    @Override
    public synchronized List<Trace> traces(ChatId chat) {
        return toRead().traces(chat);
    }

    @Override
    public synchronized void show(ChatId chat, List<PostId> posts, Instant now) {
        toWrite().show(chat, posts, now);
    }

    @Override
    public synchronized List<PostId> lastShown(ChatId chat) {
        return toRead().lastShown(chat);
    }

    @Override
    public synchronized Remembered remembered(ChatId chat) {
        return toRead().remembered(chat);
    }

    @Override
    public synchronized void clear(ChatId chat) {
        toRead().clear(chat);
    }

    @Override
    public synchronized void forget(ChatId chat) {
        toRead().forget(chat);
    }

    @Override
    public synchronized int forgetBefore(Instant then) {
        return toRead().forgetBefore(then);
    }
}
