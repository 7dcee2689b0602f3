package kexuebot.catalog.search;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.CancellationException;
import kexuebot.catalog.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;

/** Writes posts into a Lucene directory. */
final class Writing {
    private static final double BUFFER_MEGABYTES = 16;
    /** What a kill may cost: a second or two of work. */
    private static final int BATCH = 100;

    private final Directory directory;
    private final IndexWriterConfig settings;

    Writing(Directory directory, Analysis analysis) {
        this(directory, settings(analysis));
    }

    Writing(Directory directory, IndexWriterConfig settings) {
        this.directory = directory;
        this.settings = settings;
    }

    /** Where the text of an entry comes from. */
    interface Source {
        Document of(Entry entry);

        default Document excerpt(Entry entry) {
            return entry.post().excerpt();
        }
    }

    /**
     * Deletes what has one of the keys, and puts entries in the place of those with the same keys. Texts are in
     * memory one at a time. Every so often, what was written so far is made to last.
     *
     * @throws CancellationException if the thread is interrupted; what was made to last is kept
     */
    void write(Collection<String> gone, Collection<Entry> entries, Source texts) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, settings)) {
            writer.deleteDocuments(gone.stream().map(Writing::key).toArray(Term[]::new));
            int count = 0;
            for (Entry entry : entries) {
                writer.updateDocument(key(entry.key()), Documents.of(entry, texts.excerpt(entry), texts.of(entry)));
                if (++count % BATCH == 0) {
                    writer.commit();
                }
                stopWhenInterrupted();
            }
            tidy(writer, count);
        }
    }

    /** Many posts leave many segments, and every search looks into each: it takes half as long in a single one. */
    private static void tidy(IndexWriter writer, int written) throws IOException {
        if (written >= BATCH) {
            writer.commit();
            writer.forceMerge(1);
        }
    }

    private static Term key(String key) {
        return new Term(Field.KEY, key);
    }

    private static void stopWhenInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted while indexing");
        }
    }

    /** Small and slow rather than large and fast: nobody waits for it. */
    static IndexWriterConfig settings(Analysis analysis) {
        return new IndexWriterConfig(analysis.indexing())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(new TieredMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(true);
    }
}
