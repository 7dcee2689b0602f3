package kexuebot.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kexuebot.bot.cli.Program.Run;
import kexuebot.bot.storage.Database;
import kexuebot.bot.storage.JdbiPostStore;
import kexuebot.catalog.library.Revision;
import kexuebot.catalog.library.Revision.Aspect;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    @TempDir
    private Path directory;

    private Path pages;
    private Program program;

    @BeforeEach
    void starts_with_an_empty_directory() throws IOException {
        pages = Files.createDirectory(directory.resolve("pages"));
        program = new Program(directory.resolve("data"));
    }

    private Run read(Path path) {
        return program.run("import", path.toString());
    }

    private Path page(String name, String content) throws IOException {
        return Files.writeString(pages.resolve(name), content);
    }

    private static String entry(String title, String day, String excerpt) {
        return title + "\nBy 苏剑林 | " + day + " | 12位读者 | 引用" + excerpt + "\n";
    }

    @Test
    void reads_every_page_of_a_directory_and_a_second_time_finds_nothing_new() throws IOException {
        page("1.txt", entry("低秩近似之路(三):CR", "2024-10-11", "摘录之一，说矩阵的列与行。") + "最近评论");
        page("2.txt", entry("从未见过的文章", "2024-10-12", "摘录之二，说别的事情。") + "最近评论");
        page("notes.md", "not a page");

        assertThat(read(pages).lastLine()).isEqualTo("2 listings, 2 posts, 1 new, 1 updated");
        assertThat(read(pages)).isEqualTo(new Run(0, "2 listings, 2 posts, 0 new, 0 updated\n", ""));
        assertThat(program.run("export", "--format", "csv").out()).contains("摘录之一", "从未见过的文章");
    }

    @Test
    void files_that_are_no_pages_are_named_and_the_others_are_read() throws IOException {
        page("0.txt", entry("从未见过的文章", "2024-10-12", "摘录之二，说别的事情。") + "最近评论");
        page("1-empty.txt", "");
        Files.write(pages.resolve("2-binary.txt"), new byte[] {'a', 0, 1, 2});
        Files.write(pages.resolve("3-gbk.txt"), "国标编码的一行\n".getBytes(Charset.forName("GBK")));
        page("4-none.html", "<html><body><div id=\"content\"></div></body></html>");
        Run run = read(pages);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(4);
        assertThat(run.err()).contains("1-empty.txt", "2-binary.txt:1: binary", "iconv", "4-none.html");
        assertThat(run.lastLine()).isEqualTo("1 listings, 1 posts, 1 new, 0 updated");
    }

    @Test
    void a_film_is_not_read_into_memory() throws IOException {
        Path film = pages.resolve("film.txt");
        try (var channel = Files.newByteChannel(
                film, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(50L * 1024 * 1024);
            channel.write(StandardCharsets.UTF_8.encode("x"));
        }
        Run run = read(film);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("film.txt", "50 MB");
    }

    @Test
    void what_is_not_there_and_a_directory_without_pages_are_named() throws IOException {
        assertThat(read(pages.resolve("absent.html")).err()).contains("absent.html: cannot be read (no such file)");
        Run run = read(pages);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains(pages.toString(), "no .html");
    }

    @Test
    void a_day_that_does_not_exist_is_reported_with_its_line_and_costs_only_the_date() throws IOException {
        Path page = page("1.txt", entry("从未见过的文章", "2024-02-31", "摘录之二，说别的事情。") + "最近评论");
        Run run = read(page);

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("1.txt:", "2024-02-31");
        assertThat(program.chat("/post 从未见过的文章").get(0)).contains("摘录之二");
    }

    @Test
    void a_failed_import_loses_nothing_that_was_known() throws IOException {
        page("1.txt", entry("从未见过的文章", "2024-10-12", "摘录之二，说别的事情。") + "最近评论");
        read(pages);
        Path bad = Files.write(directory.resolve("bad.txt"), new byte[] {0, 1, 2});
        String before = program.run("export", "--format", "json").out();
        assertThat(read(bad).exit()).isEqualTo(1);

        assertThat(program.run("export", "--format", "json").out()).isEqualTo(before);
    }

    private static String html(String body) {
        return "<!DOCTYPE html><html><head><meta charset=\"UTF-8\"/></head><body><div id=\"content\">" + body
                + "</div></body></html>";
    }

    private static String head(String day) {
        return "<h1><a href=\"https://kexue.fm/archives/99001\">从未见过的文章</a></h1><span class=\"submitted\">By 苏剑林 | "
                + day + " | 12位读者 | 引用</span>";
    }

    private static String postPage(String text) {
        return html("<div class=\"Post\"><div class=\"PostHead\">" + head("2024-10-12")
                + "</div><div class=\"PostContent\" id=\"PostContent\"><p>摘录之二，说别的事情。</p><!--more--><p>" + text
                + "</p></div></div>");
    }

    private static String listPage() {
        return html("<div class=\"Post\"><div class=\"title-wrap\">" + head("2024-10-12")
                + "</div><div class=\"PostContent\"><p>摘录之二，说别的事情。</p></div>"
                + "<p class=\"more\"><a href=\"https://kexue.fm/archives/99001\">点击阅读全文...</a></p></div>");
    }

    @Test
    void a_post_page_read_again_is_nothing_new_although_its_text_is_not_in_memory() throws IOException {
        Path post = page("post.html", postPage("正文的第一段。"));

        assertThat(read(post)).isEqualTo(new Run(0, "1 listings, 1 posts, 1 new, 0 updated\n", ""));
        assertThat(read(post)).isEqualTo(new Run(0, "1 listings, 1 posts, 0 new, 0 updated\n", ""));
        assertThat(revisions()).isEmpty();
    }

    @Test
    void a_post_page_after_its_list_page_is_an_update_once_and_no_edit() throws IOException {
        Path list = page("list.html", listPage());
        Path post = page("post.html", postPage("正文的第一段。"));

        assertThat(read(list)).isEqualTo(new Run(0, "1 listings, 1 posts, 1 new, 0 updated\n", ""));
        assertThat(read(post).lastLine()).isEqualTo("1 listings, 1 posts, 0 new, 1 updated");
        assertThat(read(pages).lastLine()).isEqualTo("2 listings, 1 posts, 0 new, 0 updated");
        assertThat(revisions()).isEmpty();
    }

    @Test
    void an_edited_page_leaves_a_revision() throws IOException {
        read(page("post.html", postPage("正文的第一段。")));
        Instant before = Instant.now();
        Run run = read(page("post.html", postPage("改过的正文。")));

        assertThat(run.lastLine()).isEqualTo("1 listings, 1 posts, 0 new, 1 updated");
        assertThat(revisions()).singleElement().satisfies(revision -> {
            assertThat(revision.before()).isEqualTo(Map.of(Aspect.TEXT, ""));
            assertThat(revision.seen()).isAfterOrEqualTo(before).isBeforeOrEqualTo(Instant.now());
        });
    }

    private List<Revision> revisions() {
        try (Database database = Database.open(directory.resolve("data"))) {
            return new JdbiPostStore(database.jdbi(), Clock.systemUTC()).revisions(new PostId(99001));
        }
    }
}
