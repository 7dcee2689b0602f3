package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;
import org.junit.jupiter.api.Test;

/** Who types a whole title means that post. */
class ExactTitleTest {
    private static Findings found(Query query, List<Post> posts) {
        try (Index index = Index.of(posts, List.of())) {
            return index.findings(query);
        }
    }

    private static Post post(int id, int year, String title, String text) {
        return new Post(
                Optional.of(new PostId(id)),
                title,
                Optional.of(PartialDate.of(LocalDate.of(year, 1, 1))),
                "",
                "",
                List.of(),
                Optional.empty(),
                new Document(List.of(new Block.Paragraph(List.of(Inline.text(text))))),
                Text.NONE,
                List.of(),
                Details.NONE,
                Optional.empty());
    }

    @Test
    void an_exact_title_comes_first_though_hundreds_say_it_in_title_tags_and_text() {
        List<Post> posts = new ArrayList<>(List.of(post(1, 2010, "扩散模型", "")));
        IntStream.range(100, 400).forEach(id -> posts.add(post(id, 2020, "扩散模型漫谈：第" + id + "日", "扩散模型")));

        assertThat(found(Query.words("扩散模型"), posts).posts())
                .extracting(SamplePosts::id)
                .startsWith(1);
    }
}
