package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final Post LOW_RANK =
            post(1, "2024-01-01", "低秩分解入门", "矩阵", "把大矩阵写成两个瘦矩阵之积，就是低秩分解。低秩分解常用SVD来求，SVD给出最优的低秩近似。微调里的LoRA也是低秩分解。");
    private static final Post SVD = post(2, "2023-05-01", "SVD的几何意义", "矩阵", "SVD把任意线性变换拆成旋转与伸缩。截断SVD便得到低秩近似，误差由奇异值决定。");
    private static final Post LORA = post(3, "2023-06-01", "LoRA微调实验", "微调", "LoRA只训练两个瘦矩阵，属于低秩分解的应用。实验里学习率要另调。");
    private static final Post TUNING = post(4, "2023-07-01", "学习率怎么调", "微调", "学习率太大会发散，太小又慢。先预热再衰减是常见做法。");
    private static final Post MOON = post(5, "2012-09-30", "中秋赏月小记", "生活", "今晚月色正好，带着望远镜上楼顶，看了环形山。");
    private static final Post ECLIPSE = post(6, "2011-12-10", "月全食观测报告", "天文", "月全食持续一个多小时，望远镜里的月面呈古铜色，环形山依稀可辨。");
    private static final Post PRIMES = post(7, "2014-03-01", "素数有无穷多个", "数论", "欧几里得的证明短小精悍：乘起来再加一。");
    private static final Post ZETA = post(8, "2014-04-01", "素数与黎曼猜想", "数论", "素数的分布藏在零点里，欧拉乘积把二者联系起来。");
    private static final Post DIFFUSION = post(9, "2022-06-13", "扩散模型随笔", "扩散", "一步步加噪，再一步步去噪，便能生成图像。");
    private static final Post SAMPLING = post(10, "2022-07-13", "去噪采样的加速", "扩散", "加噪与去噪之间可以跳步，扩散模型的采样于是快了十倍。");
    private static final Post TITLE_ONLY = post(11, "2022-08-01", "扩散模型与随机微分方程", "", "");
    private static final Post GREETING = post(12, "2011-01-01", "新年快乐", "", "");

    private static final List<Post> ALL = List.of(
            LOW_RANK, SVD, LORA, TUNING, MOON, ECLIPSE, PRIMES, ZETA, DIFFUSION, SAMPLING, TITLE_ONLY, GREETING);

    private static Post post(int id, String day, String title, String tag, String text) {
        return new Post(
                Optional.of(new PostId(id)),
                title,
                Optional.of(PartialDate.of(LocalDate.parse(day))),
                "",
                "",
                tag.isEmpty() ? List.of() : List.of(tag),
                Optional.empty(),
                Document.EMPTY,
                Text.of(SamplePosts.document(text)),
                List.of(),
                Details.NONE,
                Optional.empty());
    }

    private static List<Integer> like(Post post, List<Post> posts) {
        try (Index index = Index.of(posts, List.of())) {
            return index.alike(post, 5).stream()
                    .map(each -> SamplePosts.id(each.post()))
                    .toList();
        }
    }

    private static List<String> words(Post post, Post other, Post... more) {
        List<Post> all = new ArrayList<>(ALL);
        all.addAll(List.of(more));
        try (Index index = Index.of(all, List.of())) {
            return index.alike(post, 20).stream()
                    .filter(each -> each.post().equals(other))
                    .findFirst()
                    .orElseThrow()
                    .words();
        }
    }

    @Test
    void posts_of_one_topic_are_alike() {
        assertThat(like(LOW_RANK, ALL).subList(0, 2)).containsExactlyInAnyOrder(2, 3);
        assertThat(like(MOON, ALL)).startsWith(6);
        assertThat(like(ZETA, ALL)).startsWith(7);
        assertThat(like(SAMPLING, ALL).subList(0, 2)).containsExactlyInAnyOrder(9, 11);
    }

    @Test
    void a_post_is_not_like_itself_and_strangers_are_not_like_it() {
        assertThat(like(LOW_RANK, ALL)).doesNotContain(1, 5, 6, 12);
    }

    @Test
    void says_which_words_two_posts_share_as_they_are_written() {
        assertThat(words(LOW_RANK, LORA)).startsWith("低秩分解");
        assertThat(words(LOW_RANK, SVD)).contains("SVD");
        assertThat(words(SAMPLING, DIFFUSION)).contains("去噪");
        assertThat(words(LOW_RANK, LORA)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void words_that_a_text_has_once_or_only_a_tag_has_are_not_cut_into_pairs() {
        Post shift = post(20, "2024-02-02", "潮汐涨落", "语言模型", "说的是海水，一日两回。");
        Post naming = post(21, "2024-02-03", "午后杂谈", "语言模型", "天气很好，喝茶读书，顺便谈了平均场近似。");
        Post field = post(22, "2024-02-04", "平均场近似", "", "磁铁里的自旋。");
        assertThat(words(shift, naming, shift, naming, field)).containsExactly("语言模型");
        assertThat(words(naming, field, shift, naming, field)).containsExactly("平均场近似");
    }

    @Test
    void a_post_with_nothing_but_a_title_is_found_and_finds_by_that() {
        assertThat(like(DIFFUSION, ALL)).contains(11);
        assertThat(like(TITLE_ONLY, ALL).subList(0, 2)).containsExactlyInAnyOrder(9, 10);
        assertThat(like(GREETING, ALL)).isEmpty();
    }

    @Test
    void what_a_text_names_in_passing_is_found_by_its_title() {
        Post naming = post(20, "2024-02-02", "午后杂谈", "", "天气很好，喝茶读书。顺便想起了月全食那天。");
        List<Post> posts = new ArrayList<>(ALL);
        posts.add(naming);
        assertThat(like(naming, posts)).startsWith(6);
    }

    @Test
    void length_does_not_hide_the_topic() {
        String aside = "今天路上见到一只猫，它看了看行人，慢慢走进巷子深处，不知去了什么地方。".repeat(60);
        List<Post> longer = ALL.stream()
                .map(post -> post.text().isNone()
                        ? post
                        : post(
                                SamplePosts.id(post),
                                post.day().orElseThrow().toString(),
                                post.title(),
                                String.join("", post.tags()),
                                kexuebot.catalog.document.PlainText.of(
                                                post.text().document())
                                        + aside))
                .toList();
        assertThat(like(LOW_RANK, longer).subList(0, 2)).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void a_post_that_the_index_does_not_have_is_like_none() {
        assertThat(like(LOW_RANK, List.of(SVD, LORA))).isEmpty();
        assertThat(like(LOW_RANK, List.of())).isEmpty();
        assertThat(like(LOW_RANK, List.of(LOW_RANK))).isEmpty();
    }

    @Test
    void no_more_are_named_than_asked_for() {
        try (Index index = Index.of(ALL, List.of())) {
            assertThat(index.alike(LOW_RANK, 1)).hasSize(1);
            assertThat(index.alike(LOW_RANK, 0)).isEmpty();
            assertThat(index.alike(LOW_RANK, -1)).isEmpty();
        }
    }

    @Test
    void the_order_in_which_posts_were_indexed_plays_no_part() {
        List<Post> shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(like(LOW_RANK, shuffled)).isEqualTo(like(LOW_RANK, ALL));
    }

    @Test
    void odd_texts_are_like_nothing_and_do_no_harm() {
        List<Post> odd = new ArrayList<>(ALL);
        String formulas = "$\\frac{\\partial}{\\partial x}\\boldsymbol{x}$ ".repeat(500);
        List<String> texts = Arrays.asList("\uD83D\uDE00".repeat(4096), "a".repeat(50_000), "1 2 3 4 5", formulas);
        for (int i = 0; i < texts.size(); i++) {
            odd.add(post(100 + i, "2020-01-01", "？" + i, "", texts.get(i)));
        }
        odd.subList(ALL.size(), odd.size())
                .forEach(post -> assertThat(like(post, odd)).allMatch(id -> id >= 100));
        assertThat(like(LOW_RANK, odd)).isEqualTo(like(LOW_RANK, ALL));
    }
}
