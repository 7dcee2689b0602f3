package kexuebot.catalog.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.Version;

/**
 * Where Lucene keeps an index from one snapshot to the next: in memory, or in a directory that is a cache. Not safe for
 * threads.
 */
final class Storage {
    /** One more whenever what is indexed, or how, changes. */
    private static final int FORMAT = 3;

    private static final String LOCK = IndexWriter.WRITE_LOCK_NAME;
    private static final Pattern ANY_VERSION = Pattern.compile("index-[0-9]+-[0-9.]+");

    private final Optional<Path> path;
    private Directory directory;
    private DirectoryReader latest;

    /**
     * An index of this version's own in a directory.
     *
     * @param parent need not exist before something is written; empty for an index in memory
     */
    Storage(Optional<Path> parent) {
        path = parent.map(directory -> directory.resolve("index-" + FORMAT + "-" + Version.LATEST));
    }

    boolean isOnDisk() {
        return path.isPresent();
    }

    /**
     * What is there now; empty if nothing is. Open until {@link #forget}, at least for whoever increases its count.
     *
     * @throws IOException if it can't be read; or is damaged, as may be any other exception
     */
    Optional<DirectoryReader> read() throws IOException {
        if (latest == null && exists()) {
            check();
            latest = DirectoryReader.open(directory());
        } else if (latest != null) {
            replace(DirectoryReader.openIfChanged(latest));
        }
        return Optional.ofNullable(latest);
    }

    private void replace(DirectoryReader newer) throws IOException {
        if (newer != null) {
            latest.decRef();
            latest = newer;
        }
    }

    private boolean exists() throws IOException {
        return (path.isEmpty() || Files.isDirectory(path.get())) && DirectoryReader.indexExists(directory());
    }

    /** Reads all of it once: Lucene itself looks at the sums of large files only when it merges them. */
    private void check() throws IOException {
        if (path.isPresent()) {
            // not mapped, so that none of it stays in memory
            try (Directory plain = new NIOFSDirectory(path.get());
                    DirectoryReader reader = DirectoryReader.open(plain)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    ((CodecReader) leaf.reader()).checkIntegrity();
                }
            }
        }
    }

    /** Lets go of what was read; whoever still uses it keeps it. */
    void forget() throws IOException {
        if (latest != null) {
            latest.decRef();
            latest = null;
        }
    }

    /**
     * Deletes all of it.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException if another process is writing
     */
    void clear() throws IOException {
        forget();
        try (Lock lock = directory().obtainLock(LOCK)) {
            Objects.requireNonNull(lock);
            for (String file : directory().listAll()) {
                if (!file.equals(LOCK)) {
                    directory().deleteFile(file);
                }
            }
            emptyLockFile();
        }
    }

    /** Nothing is ever written to it; Lucene refuses one that something was written to. */
    private void emptyLockFile() throws IOException {
        if (path.isPresent() && Files.size(path.get().resolve(LOCK)) > 0) {
            Files.write(path.get().resolve(LOCK), new byte[0]);
        }
    }

    /**
     * Changes it by what {@link Writing#write} says; readers see that when they read again.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException if another process is writing
     */
    void write(Analysis analysis, Collection<String> gone, Collection<Entry> entries, Writing.Source texts)
            throws IOException {
        new Writing(directory(), analysis).write(gone, entries, texts);
    }

    /** Deletes what other versions of the program left beside it, as far as that is possible. */
    void removeOtherVersions() throws IOException {
        if (path.isPresent()) {
            try (DirectoryStream<Path> siblings =
                    Files.newDirectoryStream(path.get().getParent(), this::isOther)) {
                for (Path sibling : siblings) {
                    remove(sibling);
                }
            }
        }
    }

    private boolean isOther(Path sibling) {
        return ANY_VERSION.matcher(sibling.getFileName().toString()).matches()
                && !sibling.equals(path.orElseThrow())
                && Files.isDirectory(sibling);
    }

    private static void remove(Path other) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(other)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(other);
    }

    private Directory directory() throws IOException {
        if (directory == null) {
            directory = path.isPresent() ? new MMapDirectory(path.get()) : new ByteBuffersDirectory();
        }
        return directory;
    }

    @Override
    public String toString() {
        return "search index in " + path.map(Path::toString).orElse("memory");
    }
}
