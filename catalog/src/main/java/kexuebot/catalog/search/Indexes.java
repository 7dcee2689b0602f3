package kexuebot.catalog.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Texts;
import kexuebot.catalog.series.Series;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the indexes of a catalog's snapshots one after the other, from what is kept of the last. Safe for threads, which
 * wait for each other; finished indexes are in nobody's way.
 */
public final class Indexes {
    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);
    private static final Writing.Source NO_TEXTS = entry -> Document.EMPTY;

    /** Titles, tags, series and our abstracts only. */
    private static final Writing.Source NO_PROSE = new Writing.Source() {
        @Override
        public Document of(Entry entry) {
            return Document.EMPTY;
        }

        @Override
        public Document excerpt(Entry entry) {
            return Document.EMPTY;
        }
    };

    /** The excerpts of so many posts are indexed while a reader waits: half a millisecond each. */
    private static final int MOST_EXCERPTS = 200;

    private final Analysis analysis = new Analysis();
    private final WholeTexts texts;
    private final Storage storage;

    /**
     * Indexes of posts whose texts are somewhere else.
     *
     * @param directory in which a directory of the index's own is kept, so that it need not be built at each start. It
     *     is a cache: whatever is wrong with it, indexes are made in memory. Empty: in memory anyway
     */
    public Indexes(Texts texts, Optional<Path> directory) {
        this.texts = new WholeTexts(texts);
        this.storage = new Storage(directory);
    }

    /**
     * An index that can be had at once: no text is loaded and nothing kept. Of posts that are not stored as they are
     * now, all but the text can be found, or, of very many, titles and what else is short; {@link Index#isSettled} says if there are any.
     */
    public synchronized Index opened(Collection<Post> posts, Collection<Series> series) {
        Entries entries = Entries.of(posts, series);
        return storage.isOnDisk() || entries.haveTexts()
                ? index(entries, series, NO_TEXTS, Contents::missing)
                : updated(posts, series);
    }

    /**
     * An index in which everything can be found. What changed since the last one is indexed and kept; where it can't be
     * kept, because another process does so or because the directory can't be written, it is in memory only.
     *
     * @throws CancellationException if the thread is interrupted
     */
    public synchronized Index updated(Collection<Post> posts, Collection<Series> series) {
        Entries entries = Entries.of(posts, series);
        boolean isKept = keep(entries);
        return index(entries, series, this::text, isKept ? Contents::missing : Contents::unfinished);
    }

    private Document text(Entry entry) {
        return texts.of(entry.post());
    }

    /** Whether everything is stored now. */
    private boolean keep(Entries entries) {
        try {
            keepAll(entries);
            return true;
        } catch (LockObtainFailedException e) {
            LOG.info("{} is being written by another process", storage);
        } catch (IOException e) {
            stopWhenInterrupted(e);
            LOG.warn("{} cannot be written: {}", storage, e.toString());
        }
        return false;
    }

    private void keepAll(Entries entries) throws IOException {
        try {
            keepChanged(repaired(entries));
        } catch (CorruptIndexException | EOFException | FileNotFoundException | NoSuchFileException e) {
            keepChanged(emptied(entries, e));
        } catch (AlreadyClosedException e) {
            keepChanged(emptied(entries, e)); // what Lucene throws when something is wrong with the lock's file
        }
    }

    private void keepChanged(Contents stored) throws IOException {
        List<Entry> changed = changed(stored);
        if (!changed.isEmpty() || !stored.strangers().isEmpty()) {
            storage.write(analysis, stored.strangers(), changed, this::text);
            storage.removeOtherVersions();
            LOG.debug(
                    "{}: {} posts indexed, {} gone",
                    storage,
                    changed.size(),
                    stored.strangers().size());
        }
    }

    /** Posts whose texts could not be had are among them when that may have changed. */
    private List<Entry> changed(Contents stored) {
        Stream<Entry> nowWhole =
                stored.textless().stream().filter(entry -> !text(entry).isEmpty());
        return Stream.concat(stored.missing().stream(), nowWhole).toList();
    }

    /** What is stored; nothing after it was found to be damaged, and deleted. */
    private Contents repaired(Entries entries) throws IOException {
        try {
            return Contents.of(stored(), entries);
        } catch (IOException | RuntimeException e) {
            return emptied(entries, e);
        }
    }

    private Contents emptied(Entries entries, Exception damage) throws IOException {
        stopWhenInterrupted(damage);
        LOG.warn("{} is damaged and will be built anew: {}", storage, damage.toString());
        storage.clear();
        return Contents.of(new MultiReader(), entries);
    }

    /** Only for the moment; empty if nothing is stored. */
    private IndexReader stored() throws IOException {
        Optional<DirectoryReader> stored = storage.read();
        return stored.isPresent() ? stored.get() : new MultiReader();
    }

    private static void stopWhenInterrupted(Exception cause) {
        if (Thread.currentThread().isInterrupted()) {
            CancellationException stop = new CancellationException("interrupted while indexing");
            stop.initCause(cause);
            throw stop;
        }
    }

    /** Over what is stored, and in memory beside it the entries that are wanted too. */
    private Index index(
            Entries entries, Collection<Series> series, Writing.Source source, Function<Contents, List<Entry>> wanted) {
        try {
            IndexReader stored = readable(entries);
            Contents contents = Contents.of(stored, entries);
            List<Entry> beside = wanted.apply(contents);
            IndexReader reader = beside.isEmpty() ? shared(stored) : joined(stored, beside, source);
            boolean isSettled = contents.unfinished().isEmpty();
            return new Index(entries, series, analysis, texts, reader, isSettled);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    private IndexReader readable(Entries entries) throws IOException {
        try {
            IndexReader stored = stored();
            Contents.of(stored, entries);
            return stored;
        } catch (IOException | RuntimeException e) {
            stopWhenInterrupted(e);
            LOG.warn("{} cannot be read: {}", storage, e.toString());
            storage.forget();
            return new MultiReader();
        }
    }

    private static IndexReader shared(IndexReader reader) {
        reader.incRef();
        return reader;
    }

    private IndexReader joined(IndexReader stored, List<Entry> beside, Writing.Source source) throws IOException {
        Storage memory = new Storage(Optional.empty());
        boolean tooMany = source == NO_TEXTS && beside.size() > MOST_EXCERPTS;
        memory.write(analysis, List.of(), beside, tooMany ? NO_PROSE : source);
        IndexReader joined =
                new MultiReader(new IndexReader[] {stored, memory.read().orElseThrow()}, false);
        memory.forget();
        return joined;
    }
}
