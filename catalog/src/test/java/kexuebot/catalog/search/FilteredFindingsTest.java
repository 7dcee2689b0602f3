package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
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
import kexuebot.catalog.search.Query.YearRange;
import org.junit.jupiter.api.Test;

/** A search within filters is about the posts that they let pass, whatever others have. */
class FilteredFindingsTest {
    private static Findings found(Query query, List<Post> posts) {
        try (Index index = Index.of(posts, List.of())) {
            return index.findings(query);
        }
    }

    private static Query in(int year, String words) {
        return Query.words(words).withYears(Optional.of(new YearRange(Year.of(year), Year.of(year))));
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
    void what_is_nearest_within_a_year_is_found_though_another_year_has_all_of_it() {
        List<Post> posts = new ArrayList<>(
                List.of(post(2, 2024, "低秩近似与LoRA的故事", ""), post(3, 2024, "LoRA入门", ""), post(1, 2020, "低秩近似之路", "")));
        IntStream.range(10, 40).forEach(id -> posts.add(post(id, 2020, "天象奇观之" + id, "流星雨")));

        Findings found = found(in(2020, "低秩近似 LoRA"), posts);

        assertThat(found.posts()).extracting(Post::title).containsExactly("低秩近似之路");
        assertThat(found.fit()).isEqualTo(Findings.Fit.NEAREST);
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
