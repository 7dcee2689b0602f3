package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.PostView;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;
import kexuebot.catalog.search.Alike;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelatedCommandTest {
    /** 9948 is read: it cites 9119 and the blog suggests 9859, the part before it; 7 is no post that is known. */
    private final Conversation conversation = new Conversation(withRead(List.of(
            citing(11459, "滑动平均视角下的权重衰减和学习率", 9948, 9948), citing(10040, "Transformer升级之路：17、多模态位置编码的简单思考", 9948))));

    private static List<Post> withRead(List<Post> better) {
        List<Post> posts = new ArrayList<>(better);
        posts.add(ReadPosts.with(ReadPosts.DETAILS));
        SomePosts.ALL.stream()
                .filter(known -> posts.stream()
                        .noneMatch(other -> other.id().isPresent() && other.id().equals(known.id())))
                .toList()
                .forEach(posts::add);
        return posts;
    }

    private static Post citing(int id, String title, int... cited) {
        return citing(id, title, Details.NONE, cited);
    }

    private static Post citing(int id, String title, Details details, int... cited) {
        Post plain = SomePosts.plain(id, "2024-03-29", "Big-Data", title);
        return new Post(
                plain.id(),
                plain.title(),
                plain.date(),
                plain.author(),
                plain.category(),
                plain.tags(),
                plain.readers(),
                Document.EMPTY,
                Text.of(SomePosts.text("读过。")),
                mentions(cited),
                details,
                plain.abstracts());
    }

    private static List<Mention> mentions(int... ids) {
        return IntStream.of(ids)
                .mapToObj(id -> new Mention(Optional.of(new PostId(id)), ""))
                .toList();
    }

    private static List<String> reasons(Reply reply) {
        return reply.posts().stream()
                .map(view ->
                        view.post().id().orElseThrow() + " " + view.reason().orElseThrow())
                .toList();
    }

    @Test
    void related_posts_in_chinese() {
        assertThat(conversation.shown("/related 9948")).isEqualTo("""
                        相关：《Transformer升级之路：16、“复盘”长度外推技术》 · 4 篇
                        1. Transformer升级之路：17、多模态位置编码的简单思考 </archives/10040>
                           同系列下一篇、引用了本文 · 2024-03-29 · Transformer升级之路 17/21
                        2. Transformer升级之路：15、Key归一化助力长度外推 </archives/9859>
                           同系列上一篇、博客推荐 · 2023-11-20 · Transformer升级之路 15/21
                        3. 生成扩散模型漫谈（一）：DDPM = 拆楼 + 建楼 </archives/9119>
                           本文引用 · 2022-06-13 · 生成扩散模型漫谈 1/2
                        4. 滑动平均视角下的权重衰减和学习率 </archives/11459>
                           引用了本文 · 2024-03-29
                        (发送编号打开)""");
    }

    @Test
    void related_posts_in_english() {
        assertThat(conversation.shownInEnglish("/related 9948")).startsWith("""
                        Related to “Transformer升级之路：16、“复盘”长度外推技术” · 4 posts
                        1. Transformer升级之路：17、多模态位置编码的简单思考 </archives/10040>
                           next in the series, cites this post · 2024-03-29 · Transformer升级之路 17/21
                        2. Transformer升级之路：15、Key归一化助力长度外推 </archives/9859>
                           previous in the series, suggested by the blog · 2023-11-20 · Transformer升级之路 15/21
                        3. 生成扩散模型漫谈（一）：DDPM = 拆楼 + 建楼 </archives/9119>
                           cited by this post · 2022-06-13 · 生成扩散模型漫谈 1/2""");
    }

    @Test
    void every_post_has_its_reason_as_data() {
        assertThat(reasons(conversation.say("/related 9948")))
                .containsExactly("10040 同系列下一篇、引用了本文", "9859 同系列上一篇、博客推荐", "9119 本文引用", "11459 引用了本文");
    }

    @Test
    void numbers_open_what_is_listed_and_a_button_the_post_itself() {
        Reply reply = conversation.say("/related 9948");
        assertThat(Shown.buttons(reply)).containsExactly("打开 = /post 9948");
        assertThat(conversation.say("3").opened().flatMap(view -> view.post().id()))
                .contains(new PostId(9119));
    }

    @Test
    void without_an_argument_it_is_about_the_post_last_opened() {
        conversation.say("/post 9119");
        assertThat(reasons(conversation.say("/related"))).containsExactly("9152 同系列下一篇", "9948 引用了本文");
        conversation.say("2");
        assertThat(reasons(conversation.say("/related"))).hasSize(4);
    }

    @Test
    void without_an_argument_and_an_opened_post_it_says_how_to_use_it() {
        assertThat(conversation.refused("/related")).isEqualTo("bad_argument: /related 后面是编号、链接或标题，例如 /related 9948");
        assertThat(conversation.say("/related", Language.EN).failure())
                .hasValueSatisfying(failure -> assertThat(failure.message())
                        .isEqualTo("/related takes an id, a link or a title, e.g. /related 9948"));
    }

    @Test
    void a_part_of_several_titles_is_a_choice_that_leads_to_related_posts() {
        assertThat(conversation.shown("/related Transformer升级之路")).startsWith("标题含“Transformer升级之路” · 4 篇");
        assertThat(conversation.say("3").command()).isEqualTo("related");
    }

    @Test
    void nothing_found_is_no_error_and_says_what_is_not_known_yet() {
        Reply reply = conversation.say("/related 7196");
        assertThat(reply.failure()).isEmpty();
        assertThat(reply.posts()).isEmpty();
        assertThat(Shown.text(reply)).isEqualTo("""
                        相关：《你的CRF层的学习率可能不够大》 · 还没有找到
                        (这篇的正文还没有读到，它引用了什么、博客推荐什么未必都知道；sync 读博客可补上。)""");
        assertThat(conversation.shownInEnglish("/related 7196")).isEqualTo("""
                        Related to “你的CRF层的学习率可能不够大” · none found yet
                        (This post's page was not read yet, so what it cites and what the blog suggests may be missing; sync reads it.)""");
    }

    @Test
    void ten_at_most_of_which_no_reason_takes_all() {
        Stream<Post> citing = IntStream.range(100, 120).mapToObj(id -> citing(id, "其" + id, 1));
        Stream<Post> others = IntStream.range(200, 230).mapToObj(id -> citing(id, "彼" + id));
        Details suggesting = withSimilar(IntStream.range(215, 230).toArray());
        Post one = citing(1, "这一篇", suggesting, IntStream.range(200, 215).toArray());
        Conversation many = new Conversation(
                Stream.of(citing, others, Stream.of(one)).flatMap(each -> each).toList());
        List<PostView> posts = many.say("/related 1").posts();
        assertThat(posts).hasSize(10).doesNotHaveDuplicates();
        List<String> reasons =
                posts.stream().map(view -> view.reason().orElseThrow()).toList();
        assertThat(reasons).startsWith("本文引用", "引用了本文").contains("博客推荐");
        assertThat(reasons.stream().filter("本文引用"::equals)).hasSizeBetween(3, 5);
        assertThat(many.refused("/related 1 page:2")).isEqualTo("no_page: 没有第 2 页，最后是第 1 页：/related 1");
    }

    @Test
    void what_is_like_it_by_its_words_says_which() {
        Post other = SomePosts.plain(9590, "2023-04-17", "Mathematics", "梯度视角下的LoRA：简介、分析、猜测及推广");
        conversation.catalog.alike = List.of(new Alike(other, 0.5, List.of("低秩", "LoRA")));
        assertThat(conversation.shown("/related 7196")).startsWith("""
                        相关：《你的CRF层的学习率可能不够大》 · 1 篇
                        1. 梯度视角下的LoRA：简介、分析、猜测及推广 </archives/9590>
                           相近：低秩、LoRA · 2023-04-17""");
        assertThat(conversation.shownInEnglish("/related 7196")).contains("   similar: 低秩, LoRA · 2023-04-17");
        conversation.catalog.alike = List.of(new Alike(other, 0.5, List.of()));
        assertThat(reasons(conversation.say("/related 7196"))).containsExactly("9590 内容相近");
    }

    @Test
    void a_later_correction_comes_first_and_is_called_so() {
        Post wrong = citing(1, "关于行列式的一个估计");
        Conversation corrected = new Conversation(List.of(wrong, later(3, "行列式的估计：勘误", 1), later(2, "行列式的应用", 1)));
        assertThat(reasons(corrected.say("/related 1"))).containsExactly("3 后续更正", "2 引用了本文");
        assertThat(corrected.shownInEnglish("/related 1")).contains("corrects or completes this post");
    }

    private static Post later(int id, String title, int... cited) {
        Post post = SomePosts.plain(id, "2024-05-01", "Big-Data", title);
        return new Post(
                post.id(),
                post.title(),
                post.date(),
                post.author(),
                post.category(),
                post.tags(),
                post.readers(),
                Document.EMPTY,
                Text.of(SomePosts.text("读过。")),
                mentions(cited),
                Details.NONE,
                post.abstracts());
    }

    @Test
    void an_unknown_id_is_refused_and_in_an_empty_catalog_any() {
        assertThat(conversation.refused("/related 99999")).startsWith("not_found");
        assertThat(new Conversation(List.of()).refused("/related 9948")).startsWith("not_found");
    }

    private static Details withSimilar(int... ids) {
        return new Details(
                Details.NONE.comments(),
                Optional.empty(),
                Optional.empty(),
                mentions(ids),
                List.of(),
                List.of(),
                Optional.empty(),
                Document.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "这一篇"})
    void a_post_is_not_related_to_itself(String argument) {
        Conversation one = new Conversation(List.of(citing(1, "这一篇", withSimilar(1), 1)));
        assertThat(one.say("/related " + argument).posts()).isEmpty();
        assertThat(one.shown("/related " + argument)).isEqualTo("相关：《这一篇》 · 还没有找到");
    }
}
