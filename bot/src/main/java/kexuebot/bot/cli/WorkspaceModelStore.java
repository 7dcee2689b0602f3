package kexuebot.bot.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.model.ModelStore;
import kexuebot.bot.model.ModelSummary;
import kexuebot.bot.model.SessionModelStore;
import kexuebot.bot.model.SummaryKey;
import kexuebot.bot.model.Usage;
import kexuebot.bot.storage.JdbiModelStore;
import kexuebot.bot.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a workspace keeps about the use of models. Its database is made when there is something to keep; where it can't
 * be written, everything lasts until the program ends.
 */
final class WorkspaceModelStore implements ModelStore {
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceModelStore.class);

    private final Workspace workspace;
    private Optional<ModelStore> opened = Optional.empty();

    WorkspaceModelStore(Workspace workspace) {
        this.workspace = Objects.requireNonNull(workspace);
    }

    private synchronized ModelStore store() {
        if (opened.isEmpty()) {
            opened = Optional.of(open());
        }
        return opened.get();
    }

    private synchronized ModelStore toRead() {
        return opened.isPresent() || workspace.database().isPresent() ? store() : new SessionModelStore();
    }

    private ModelStore open() {
        try {
            // a look for other processes' changes must not find one's own after every summary
            return new JdbiModelStore(workspace.writableDatabase().unmarked());
        } catch (StorageException cannotWrite) {
            LOG.warn("what models write is kept until the end only: {}", cannotWrite.getMessage());
            return new SessionModelStore();
        }
    }

    @Override
    public Optional<ModelSummary> find(SummaryKey key) {
        return toRead().find(key);
    }

    @Override
    public void keep(SummaryKey key, ModelSummary summary, Instant now) {
        store().keep(key, summary, now);
    }

    @Override
    public void add(ChatId chat, LocalDate day, Usage usage) {
        store().add(chat, day, usage);
    }

    @Override
    public Spent of(ChatId chat, LocalDate day) {
        return toRead().of(chat, day);
    }

    @Override
    public Spent ofAll(LocalDate day) {
        return toRead().ofAll(day);
    }

    @Override
    public List<Spent> since(LocalDate first) {
        return toRead().since(first);
    }

    @Override
    public boolean tell(Asker asker, String host, Instant now) {
        return store().tell(asker, host, now);
    }
}
