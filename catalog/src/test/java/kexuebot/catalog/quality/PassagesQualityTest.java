package kexuebot.catalog.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kexuebot.catalog.InMemoryCatalog;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.search.Passage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Passages for the judged questions, and none for others; floors are a little under what was measured. */
class PassagesQualityTest {
    /** Of the questions that a post answers of which more is known than its title: 22 of 29. */
    private static final double RECALL_AT_3 = 0.7;

    private static final int LIMIT = 5;

    private static Material material;
    private static InMemoryCatalog catalog;

    @BeforeAll
    static void read() {
        material = Material.read();
        catalog = new InMemoryCatalog(Blog.KEXUE, material::plain, Runnable::run);
    }

    @Test
    void the_posts_that_answer_are_among_the_first_passages() {
        Set<PostId> known = material.plain().stream()
                .filter(post -> !post.text().isNone() || post.abstracts().isPresent())
                .map(PassagesQualityTest::id)
                .collect(Collectors.toUnmodifiableSet());
        List<JudgedQuery> questions = material.queries().stream()
                .filter(query -> query.kind() == QueryClass.QUESTION)
                .filter(query -> query.grades().keySet().stream().anyMatch(known::contains))
                .toList();
        long found = questions.stream().filter(PassagesQualityTest::isFound).count();
        assertThat(questions).hasSizeGreaterThan(25);
        assertThat(found / (double) questions.size())
                .as("%d of %d", found, questions.size())
                .isGreaterThanOrEqualTo(RECALL_AT_3);
    }

    private static boolean isFound(JudgedQuery query) {
        return catalog.passages(query.line(), LIMIT).stream()
                .map(passage -> id(passage.post()))
                .distinct()
                .limit(3)
                .anyMatch(query.grades()::containsKey);
    }

    @Test
    void what_no_post_speaks_of_has_no_passage() {
        List<String> questions = JudgedFile.read("unanswered.txt").lines().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(questions)
                .hasSizeGreaterThan(80)
                .allSatisfy(
                        question -> assertThat(answers(question)).as(question).isEmpty());
    }

    private static List<Passage> answers(String question) {
        return catalog.passages(question, LIMIT);
    }

    private static PostId id(Post post) {
        return post.id().orElseThrow();
    }
}
