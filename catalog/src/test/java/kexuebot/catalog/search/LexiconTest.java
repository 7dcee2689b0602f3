package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kexuebot.catalog.post.Post;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private final Analysis analysis = new Analysis();
    private final Lexicon lexicon = new Lexicon(SamplePosts.reader(posts()));

    /** 木槿 in ten of forty posts, 花 and 木 apart in nearly all, side by side in one. */
    private static List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            String text = (i <= 10 ? "木槿，" : "木头，") + "开了花。" + (i == 40 ? "花木。quantisation" : "quantization");
            posts.add(Shelf.post(i, "第 " + i + " 篇", SamplePosts.document(text)));
        }
        posts.add(Shelf.post(41, "Kruskal", SamplePosts.document("低秩适配（Kruskal）与 slipp")));
        return posts;
    }

    private Wording wording(String text) {
        return Wording.of(analysis.atoms(text));
    }

    @Test
    void the_fewer_posts_have_it_the_rarer_it_is_and_what_none_has_says_little() {
        assertThat(lexicon.rarity(wording("木槿"))).isGreaterThan(lexicon.rarity(wording("木")));
        assertThat(lexicon.rarity(wording("花木"))).isGreaterThan(lexicon.rarity(wording("木槿")));
        assertThat(lexicon.rarity(wording("海棠"))).isLessThan(lexicon.rarity(wording("木槿")));
        assertThat(lexicon.rarity(wording("木"))).isPositive();
    }

    @Test
    void neighbours_by_chance_are_no_word() {
        assertThat(lexicon.cohesion("木", "槿")).isGreaterThan(0.7);
        assertThat(lexicon.cohesion("花", "木")).isLessThan(0.1);
    }

    @Test
    void a_word_that_any_post_writes_is_known() {
        assertThat(lexicon.isKnown("kruskal")).isTrue();
        assertThat(lexicon.isKnown("quantization")).isTrue();
        assertThat(lexicon.isKnown("slipp")).isTrue();
        assertThat(lexicon.isKnown("slippp")).isFalse();
        assertThat(lexicon.isKnown("木")).isTrue();
    }

    @Test
    void words_of_one_stem_are_a_family() {
        assertThat(lexicon.family("quantized")).contains("quantization");
        assertThat(lexicon.family("kruskal")).containsExactly("kruskal");
        assertThat(lexicon.family("nothing")).isEmpty();
    }

    @Test
    void names_that_a_post_puts_side_by_side_lead_to_each_other() {
        assertThat(lexicon.aliases("kruskal")).containsExactly("低秩适配");
        assertThat(lexicon.aliases("低秩适配")).containsExactly("Kruskal");
        assertThat(lexicon.aliases("低秩")).isEmpty();
    }
}
