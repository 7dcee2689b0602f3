package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.CitationView;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Citation;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CiteCommandTest {
    private final Conversation conversation = Conversation.aboutSomePosts();

    @Test
    void a_read_page_is_cited_in_the_blogs_own_words() {
        Conversation read = new Conversation(List.of(ReadPosts.with(ReadPosts.DETAILS)));
        assertThat(read.say("/cite 9948").citation()).contains(new CitationView(ReadPosts.CITATION, true));
        assertThat(read.shown("/cite 9948"))
                .isEqualTo("Transformer升级之路：16、“复盘”长度外推技术\n" + ReadPosts.CITATION.text() + "\n"
                        + ReadPosts.CITATION.bibtex());
    }

    @Test
    void a_page_not_read_yet_is_cited_by_what_is_known_and_says_so() {
        assertThat(conversation.shown("/cite 9948")).isEqualTo("""
                        Transformer升级之路：16、“复盘”长度外推技术
                        苏剑林. (Jan. 26, 2024). 《Transformer升级之路：16、“复盘”长度外推技术》[Blog post]. Retrieved from https://kexue.fm/archives/9948
                        @online{kexuefm-9948,
                          title={Transformer升级之路：16、“复盘”长度外推技术},
                          author={苏剑林},
                          year={2024},
                          month={Jan},
                          url={\\url{https://kexue.fm/archives/9948}},
                        }
                        (还没有读到博客给出的引用；这是机器人按已知信息拼的。)""");
        assertThat(conversation.shownInEnglish("/cite 9948"))
                .endsWith("(Made by the bot from what it knows; the blog's own citation was not read yet.)");
        assertThat(conversation.say("/cite 9948").citation().orElseThrow().fromBlog())
                .isFalse();
    }

    @Test
    void what_a_page_does_not_offer_is_made() {
        Citation textOnly = new Citation("某某. 一句话。", "");
        Conversation read = new Conversation(List.of(ReadPosts.with(ReadPosts.cited(textOnly))));
        CitationView cited = read.say("/cite 9948").citation().orElseThrow();
        assertThat(cited.citation().text()).isEqualTo("某某. 一句话。");
        assertThat(cited.citation().bibtex()).startsWith("@online{kexuefm-9948,\n");
        assertThat(cited.fromBlog()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cite 9948",
                "/cite ９９４８",
                "/cite https://kexue.fm/archives/9948",
                "/cite spaces.ac.cn/archives/9948",
                "/cite /archives/9948",
                "/cite 复盘"
            })
    void a_post_is_cited_by_id_link_and_title(String line) {
        Reply reply = conversation.say(line);
        assertThat(reply.posts())
                .singleElement()
                .satisfies(view -> assertThat(view.post().id()).contains(new PostId(9948)));
        assertThat(Shown.buttons(reply)).containsExactly("打开 = /post 9948");
    }

    @Test
    void an_unknown_id_is_not_found() {
        assertThat(conversation.refused("/cite 99999")).isEqualTo("not_found: 没有编号 99999 的文章；目录到 2025-12-05 为止。");
    }

    @Test
    void numbers_after_several_titles_cite_and_the_post_leads_back() {
        assertThat(conversation.shown("/cite 端午节")).startsWith("标题含“端午节” · 2 篇\n1. ");
        Reply reply = conversation.say("2");
        assertThat(reply.citation().orElseThrow().citation().bibtex()).startsWith("@online{kexuefm-681,");
        assertThat(conversation.say("/post 681").buttons())
                .extracting(button -> button.command())
                .contains("/cite 681");
    }

    @Test
    void near_titles_are_suggested_as_lines_that_cite() {
        Reply reply = conversation.say("/cite 低秩的路");
        assertThat(reply.suggestions()).startsWith("/cite 10662", "/cite 10501");
        assertThat(conversation.say("2").citation()).isPresent();
    }

    @Test
    void only_what_is_known_is_cited() {
        Conversation other = new Conversation(List.of(SomePosts.UNTITLED, SomePosts.plain(4, "2009-07-07", "", "")));
        assertThat(other.say("/cite 4").citation().orElseThrow().citation())
                .isEqualTo(new Citation("苏剑林. (Jul. 07, 2009). Retrieved from https://kexue.fm/archives/4", """
                                @online{kexuefm-4,
                                  author={苏剑林},
                                  year={2009},
                                  month={Jul},
                                  url={\\url{https://kexue.fm/archives/4}},
                                }"""));
        assertThat(CitationText.of(SomePosts.UNTITLED, Blog.KEXUE).citation())
                .isEqualTo(new Citation("苏剑林. (Jul. 14, 2023).", ""));
    }

    @Test
    void another_blog_has_its_own_key_and_no_author_that_is_not_known() {
        Post post = new Post(
                ReadPosts.with(ReadPosts.DETAILS).id(),
                "Title",
                Optional.empty(),
                "",
                "",
                List.of(),
                Optional.empty(),
                Document.EMPTY,
                Text.NONE,
                List.of(),
                Details.NONE,
                Optional.empty());
        Blog blog = new Blog(URI.create("https://blog.example.org"));
        assertThat(CitationText.of(post, blog).citation())
                .isEqualTo(new Citation(
                        "《Title》[Blog post]. Retrieved from https://blog.example.org/archives/9948",
                        "@online{blogexampleorg-9948,\n  title={Title},\n"
                                + "  url={\\url{https://blog.example.org/archives/9948}},\n}"));
    }

    @ParameterizedTest
    @CsvSource({"a_b {C} d, a_b {C} d", "a} b, a b", "{a, a", "}{, ''", "$x_{1}$ & 50%, $x_{1}$ & 50%"})
    void braces_in_a_title_never_end_the_field(String title, String field) {
        String bibtex = CitationText.of(SomePosts.plain(4, "2009-07-07", "", title), Blog.KEXUE)
                .citation()
                .bibtex();
        assertThat(bibtex).contains("\n  title={" + field + "},\n");
    }

    @Test
    void a_stored_citation_comes_out_without_control_characters() {
        Citation hostile = new Citation("甲\u001B[31m\n乙", "@online{x,\u001B]0;t\u0007\r\n\ttitle={甲},\n}\n");
        CitationView cited = CitationText.of(ReadPosts.with(ReadPosts.cited(hostile)), Blog.KEXUE);
        assertThat(cited).isEqualTo(new CitationView(new Citation("甲 乙", "@online{x,\n    title={甲},\n}"), true));
    }
}
