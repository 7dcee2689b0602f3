package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpreterTest {
    private static final Analysis ANALYSIS = new Analysis();

    private static final List<Post> POSTS = List.of(
            Shelf.post(1, "变分自编码器", SamplePosts.document("变分自编码器（Quirky Blending Machine，QBM）的来历。")),
            Shelf.post(2, "Transformer 与它的优化器", Document.EMPTY),
            Shelf.post(3, "Blue Lantern 的道理", Document.EMPTY),
            Shelf.post(4, "谱范数与训练", SamplePosts.document("谱范数，谱范数，还是谱范数。")));

    private final Interpreter interpreter = Interpreter.of(SamplePosts.reader(POSTS), ANALYSIS);

    private List<String> concepts(String words) {
        return interpreter.question(words).concepts().stream()
                .map(concept -> concept.variants().get(0).wording().text())
                .toList();
    }

    private List<String> ways(String word, Variant.Kind kind) {
        return interpreter.question(word).concepts().stream()
                .flatMap(concept -> concept.variants().stream())
                .filter(variant -> variant.kind() == kind)
                .map(variant -> variant.wording().text())
                .toList();
    }

    @Test
    void a_known_name_is_one_concept_with_its_other_names() {
        assertThat(concepts("VAE")).containsExactly("vae");
        assertThat(ways("VAE", Variant.Kind.SYNONYM)).contains("变分自编码器");
    }

    @Test
    void smileys_and_stars_ask_for_nothing() {
        assertThat(concepts("★谱范数😀 👩‍👩‍👧‍👦")).isEqualTo(concepts("谱范数"));
    }

    @Test
    void a_name_that_a_post_explains_leads_to_the_name_explained() {
        assertThat(ways("QBM", Variant.Kind.SYNONYM)).contains("变分自编码器");
    }

    @Test
    void names_that_no_post_uses_are_left_out() {
        assertThat(ways("VAE", Variant.Kind.SYNONYM)).doesNotContain("variational autoencoder");
    }

    @Test
    void a_word_that_nobody_writes_is_corrected_and_one_that_somebody_writes_is_not() {
        assertThat(ways("transfromer", Variant.Kind.CORRECTED)).containsExactly("transformer");
        assertThat(ways("transformer", Variant.Kind.CORRECTED)).isEmpty();
        assertThat(interpreter.question("transfromer 训练").corrections()).containsExactly("transformer");
    }

    @Test
    void other_forms_and_words_run_together_are_the_same_word() {
        assertThat(ways("transformers", Variant.Kind.INFLECTED)).containsExactly("transformer");
        assertThat(ways("bluelantern", Variant.Kind.INFLECTED)).contains("blue lantern");
    }

    @Test
    void words_of_a_question_weigh_next_to_nothing() {
        List<Concept> concepts = interpreter.question("为什么 transformer 好").concepts();
        assertThat(concepts.get(0).variants().get(0).wording().text()).isEqualTo("transformer");
        double why = concepts.stream()
                .filter(concept -> concept.variants().get(0).wording().text().equals("为什么"))
                .mapToDouble(Concept::weight)
                .sum();
        assertThat(why).isLessThan(concepts.get(0).weight() / 5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            谱范数的道理 | 的
            怎么训练     | 么训
            """)
    void words_of_a_question_are_no_part_of_others(String words, String piece) {
        assertThat(concepts(words)).isNotEmpty().noneMatch(concept -> concept.contains(piece));
    }

    @Test
    void a_formula_is_taken_out_of_the_words() {
        Question question = interpreter.question("谱范数 \\mathbb{R}^{n\\times m}");
        assertThat(question.formula()).isPresent();
        assertThat(question.atoms()).extracting(Atom::term).containsExactly("谱", "范", "数");
        assertThat(interpreter.withoutFormula("x_t^2").formula()).isEmpty();
    }

    @Test
    void nothing_is_asked_by_nothing() {
        assertThat(concepts("")).isEmpty();
        assertThat(concepts("。！？")).isEmpty();
    }
}
