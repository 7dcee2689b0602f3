package kexuebot.bot.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.AnswerView;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.CitationView;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.PostView;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.StatusView;
import kexuebot.bot.chat.SubscriptionView;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Citation;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;
import kexuebot.catalog.search.Passage;
import kexuebot.catalog.series.Series;
import kexuebot.catalog.sync.SyncStatus;
import kexuebot.catalog.sync.Trouble;
import org.junit.jupiter.api.Test;

class ReplyJsonTest {
    private final ReplyJson json = new ReplyJson(Blog.KEXUE, Language.ZH);

    private static Reply.Builder reply() {
        return Reply.to(new Invocation("x", "", 1, Language.ZH, Asker.TERMINAL));
    }

    private ObjectNode of(Reply.Builder reply) {
        return json.of(reply.build(), "the text");
    }

    private static Post post(List<Mention> mentions, Details details) {
        return new Post(
                Optional.of(new PostId(9948)),
                "标题",
                Optional.of(PartialDate.of(LocalDate.parse("2024-01-26"))),
                "",
                "",
                List.of(),
                Optional.empty(),
                Document.EMPTY,
                Text.NONE,
                mentions,
                details,
                Optional.empty());
    }

    private static Mention mention(int id) {
        return new Mention(Optional.of(new PostId(id)), "");
    }

    private static Document text(String words) {
        return new Document(List.of(new Block.Paragraph(List.of(Inline.text(words)))));
    }

    @Test
    void a_post_whose_page_was_read_has_what_the_page_tells() {
        Details details = new Details(
                OptionalInt.of(0),
                Optional.of(mention(1)),
                Optional.empty(),
                List.of(mention(5), mention(3), mention(5)),
                List.of("2405.12345"),
                List.of(new Details.Heading(2, "一、甲"), new Details.Heading(3, "乙")),
                Optional.empty(),
                text("开头"));
        List<Mention> mentions =
                List.of(mention(7), new Mention(Optional.empty(), "只有标题"), mention(9948), mention(2), mention(7));
        PostView view = new PostView(post(mentions, details), Optional.empty(), List.of(), Optional.empty());

        assertThat(of(reply().opened(view)).at("/posts/0").toString())
                .isEqualTo(
                        "{\"id\":9948,\"title\":\"标题\",\"date\":\"2024-01-26\","
                                + "\"url\":\"https://kexue.fm/archives/9948\",\"excerpt\":\"开头\",\"comments\":0,"
                                + "\"contents\":[\"一、甲\",\"乙\"],\"links\":[7,2],\"similar\":[5,3],\"papers\":[\"2405.12345\"]}");
    }

    @Test
    void what_is_unknown_is_absent() {
        PostView view = new PostView(post(List.of(), Details.NONE), Optional.empty(), List.of(), Optional.empty());

        ObjectNode json = of(reply().opened(view));

        assertThat(json.at("/posts/0").fieldNames()).toIterable().containsExactly("id", "title", "date", "url");
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("command", "text", "posts", "suggestions", "buttons");
    }

    @Test
    void the_series_of_a_post_is_the_one_that_the_reply_knows() {
        Post post = post(List.of(), Details.NONE);
        Series series = new Series("甲之路", List.of(new Series.Part(post, OptionalInt.of(3), "")));
        PostView view = new PostView(post, Optional.of(series), List.of(), Optional.empty());

        assertThat(of(reply().opened(view)).at("/posts/0/series").toString())
                .isEqualTo("{\"name\":\"甲之路\",\"part\":3,\"parts\":3,\"posts\":1}");
    }

    @Test
    void a_citation_is_text_and_entry() {
        ObjectNode cited = of(reply().citation(new CitationView(new Citation("一句", "@online{a_b,\n}"), true)));
        ObjectNode made = of(reply().citation(new CitationView(new Citation("一句", ""), false)));

        assertThat(cited.path("citation").asText()).isEqualTo("一句");
        assertThat(cited.path("bibtex").asText()).isEqualTo("@online{a_b,\n}");
        assertThat(cited.has("remark")).isFalse();
        assertThat(made.has("bibtex")).isFalse();
        assertThat(made.path("remark").asText()).isEqualTo("not_from_blog");
    }

    @Test
    void a_status_has_numbers_and_moments() {
        Instant since = Instant.parse("2026-01-01T00:00:00Z");
        SyncStatus sync = new SyncStatus(
                Optional.of(since.plusSeconds(1)),
                Optional.of(since.plusSeconds(2)),
                Optional.of(since.plusSeconds(3)),
                4,
                Optional.of(since.plusSeconds(5)),
                Optional.empty(),
                List.of(new Trouble("/a", "posts", "no\u0007thing", since)));

        StatusView status = new StatusView(17, Optional.of(post(List.of(), Details.NONE)), sync);
        assertThat(of(reply().status(status)).path("status").toString())
                .isEqualTo("{\"posts\":17,\"newest\":{\"id\":9948,\"title\":\"标题\",\"date\":\"2024-01-26\","
                        + "\"url\":\"https://kexue.fm/archives/9948\"},"
                        + "\"lastLook\":\"2026-01-01T00:00:01Z\",\"nextLook\":\"2026-01-01T00:00:02Z\","
                        + "\"complete\":\"2026-01-01T00:00:03Z\",\"unfinished\":4,"
                        + "\"pausedUntil\":\"2026-01-01T00:00:05Z\",\"troubles\":[{\"subject\":\"/a\","
                        + "\"expected\":\"posts\",\"seen\":\"nothing\",\"since\":\"2026-01-01T00:00:00Z\"}]}");
    }

    @Test
    void a_status_of_nothing_has_only_numbers() {
        StatusView status = new StatusView(0, Optional.empty(), SyncStatus.NEVER_LOOKED);

        assertThat(of(reply().status(status)).path("status").toString())
                .isEqualTo("{\"posts\":0,\"unfinished\":0,\"troubles\":[]}");
    }

    @Test
    void a_row_has_the_fields_in_the_order_of_the_header() {
        Details details = new Details(
                OptionalInt.of(12),
                Optional.empty(),
                Optional.empty(),
                List.of(mention(5)),
                List.of("2405.12345", "2406.00001"),
                List.of(new Details.Heading(2, "甲, 乙"), new Details.Heading(2, "丙")),
                Optional.empty(),
                Document.EMPTY);
        ObjectNode post = new PostJson(Blog.KEXUE, Language.ZH)
                .of(post(List.of(mention(7), mention(2)), details), Optional.empty());

        assertThat(PostCsv.HEADER).endsWith(",excerpt,comments,contents,links,similar,papers");
        assertThat(PostCsv.row(post)).endsWith(",,12,\"甲, 乙;丙\",7;2,5,2405.12345;2406.00001");
        assertThat(PostCsv.HEADER.split(",", -1)).hasSize(17);
    }

    @Test
    void subscriptions_are_there_where_a_reply_is_about_some() {
        assertThat(of(reply()).has("subscriptions")).isFalse();
        ObjectNode about = of(reply().subscription(new SubscriptionView(12, "tag:矩阵", "标签 矩阵", true)));
        assertThat(about.get("subscriptions"))
                .hasToString("[{\"number\":12,\"target\":\"tag:矩阵\",\"label\":\"标签 矩阵\",\"paused\":true}]");
    }

    @Test
    void an_answer_has_its_passages_and_what_a_model_made_of_them() {
        Passage passage = new Passage(
                post(List.of(), Details.NONE),
                Optional.of("定义"),
                List.of(Inline.text("令 "), new Inline.Strong(List.of(new Inline.Formula("x_1"))), Inline.text(" 为零。")),
                3,
                0.5);
        AnswerView.Sourced sentence = new AnswerView.Sourced("它是零。", List.of(1));

        assertThat(of(reply().answer(new AnswerView(List.of(passage), List.of(sentence), Optional.of("m"))))
                        .get("answer"))
                .hasToString("{\"found\":true,\"passages\":[{\"post\":9948,\"title\":\"标题\","
                        + "\"url\":\"https://kexue.fm/archives/9948\",\"heading\":\"定义\",\"paragraph\":3,"
                        + "\"text\":\"令 $x_1$ 为零。\"}],\"sentences\":[{\"text\":\"它是零。\",\"sources\":[1],\"posts\":[9948]}],"
                        + "\"model\":\"m\"}");
    }

    @Test
    void an_answer_that_was_not_found_says_so() {
        AnswerView none = new AnswerView(List.of(), List.of(), Optional.empty());
        assertThat(of(reply().answer(none)).get("answer"))
                .hasToString("{\"found\":false,\"passages\":[],\"sentences\":[]}");
        assertThat(of(reply()).has("answer")).isFalse();
    }
}
