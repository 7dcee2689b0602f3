package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kexuebot.catalog.post.Post;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class WritingTest {
    @Test
    void document_numbers_are_places_in_the_list_however_often_segments_merge() throws IOException {
        List<Post> posts = SamplePosts.all();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig manySegments = Writing.settings(new Analysis()).setMaxBufferedDocs(2);
        Writing.write(posts, Map.of(), directory, manySegments);
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (int i = 0; i < posts.size(); i++) {
                Term title = new Term(Field.TITLE_KEY, Analysis.key(posts.get(i).title()));
                assertThat(searcher.search(new TermQuery(title), 2).scoreDocs)
                        .extracting(hit -> hit.doc)
                        .containsExactly(i);
            }
        }
    }
}
