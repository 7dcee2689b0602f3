package kexuebot.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * What Lucene by itself does with a line over an index that {@link Indexes} keeps: BM25 of words and pairs of characters,
 * any of which may match, in titles threefold, in excerpts and in texts; the best ten.
 */
public final class PlainLucene implements AutoCloseable {
    private static final int MOST = 10;
    private static final float TITLE = 3;

    private final Analyzer analyzer = new CJKAnalyzer();
    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private PlainLucene(Path index) throws IOException {
        directory = new MMapDirectory(index);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    /** @param data the directory that the index's own directory is in */
    public static PlainLucene over(Path data) {
        try (Stream<Path> all = Files.list(data)) {
            return new PlainLucene(
                    all.filter(path -> path.getFileName().toString().startsWith("index-"))
                            .findFirst()
                            .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of the documents found; unlike what the program does, filters are words. */
    public List<Integer> search(String line) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        add(any, Field.TITLE, line, TITLE);
        add(any, Field.EXCERPT, line, 1);
        add(any, Field.TEXT, line, 1);
        try {
            return Arrays.stream(searcher.search(any.build(), MOST).scoreDocs)
                    .map(found -> found.doc)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(BooleanQuery.Builder any, Field field, String line, float boost) {
        Query words = new QueryBuilder(analyzer).createBooleanQuery(field.name(), line);
        if (words != null) {
            any.add(new BoostQuery(words, boost), Occur.SHOULD);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
