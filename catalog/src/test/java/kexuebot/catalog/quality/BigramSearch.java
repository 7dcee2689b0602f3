package kexuebot.catalog.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** BM25 on pairs of Chinese characters and on Latin words, any of which may match, with the title threefold. */
final class BigramSearch implements SearchEngine {
    private static final String FIELD = "all";
    private static final int TITLE = 3;
    private static final int MOST = 100;

    private final Analyzer analyzer = new CJKAnalyzer();
    private final List<Post> posts;
    private final IndexSearcher searcher;

    private BigramSearch(List<Post> posts) throws IOException {
        this.posts = posts;
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Post post : posts) {
                writer.addDocument(document(post));
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    /** Of equals the newest comes first. */
    static BigramSearch over(List<Post> newestFirst) {
        try {
            return new BigramSearch(newestFirst);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }

    private static Document document(Post post) {
        String title = (post.title() + "\n").repeat(TITLE);
        Document document = new Document();
        document.add(new TextField(FIELD, title + PostWords.text(post), Store.NO));
        return document;
    }

    @Override
    public List<PostId> search(String line) {
        try {
            Query words = new QueryBuilder(analyzer).createBooleanQuery(FIELD, line);
            ScoreDoc[] found = searcher.search(words == null ? new MatchNoDocsQuery() : words, MOST).scoreDocs;
            return new ArrayList<>(Arrays.stream(found).map(this::id).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private PostId id(ScoreDoc found) {
        return posts.get(found.doc).id().orElseThrow();
    }
}
