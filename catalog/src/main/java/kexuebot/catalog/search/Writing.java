package kexuebot.catalog.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kexuebot.catalog.post.Post;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;

/** Writes posts into a Lucene directory. */
final class Writing {
    private static final double BUFFER_MEGABYTES = 64;

    private Writing() {}

    /** Writes the posts so that the n-th of them is Lucene's document n. */
    static void write(
            List<Post> posts, Map<Post, Documents.Membership> memberships, Analysis analysis, Directory directory)
            throws IOException {
        write(posts, memberships, directory, settings(analysis));
    }

    static void write(
            List<Post> posts,
            Map<Post, Documents.Membership> memberships,
            Directory directory,
            IndexWriterConfig settings)
            throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, settings)) {
            for (Post post : posts) {
                writer.addDocument(Documents.of(post, Optional.ofNullable(memberships.get(post))));
            }
            writer.forceMerge(1);
        }
    }

    /** One thread and a policy that merges neighbours only: both keep the order of the documents. */
    static IndexWriterConfig settings(Analysis analysis) {
        return new IndexWriterConfig(analysis.indexing())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false)
                .setCommitOnClose(true);
    }
}
