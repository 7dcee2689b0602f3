package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    private static final Map<String, Integer> WORDS = words();
    private static final Spelling SPELLING = Spelling.of(WORDS);

    /** Each with how often it is in titles, roughly. */
    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        Stream.of("transformer 34", "transformers 2", "attention 15", "softmax 12", "keras 24", "python 13", "bert 17")
                .forEach(entry -> add(words, entry));
        Stream.of("wasserstein 2", "normalization 3", "regularization 1", "tokenizer 1", "optimizer 3", "hessian 1")
                .forEach(entry -> add(words, entry));
        Stream.of("lora 4", "rope 3", "adam 3", "lion 2", "muon 8", "gan 20", "vae 12", "svd 7", "sgd 5", "gau 2")
                .forEach(entry -> add(words, entry));
        Stream.of("word2vec 9", "gpt2 3", "gpt3 5", "seq2seq 20", "t5 3", "layernorm 2", "layer 5", "norm 6", "mup 6")
                .forEach(entry -> add(words, entry));
        Stream.of("batch 5", "size 4", "globalpointer 4", "global 2", "pointer 2", "embedding 3", "sampling 2", "la 1")
                .forEach(entry -> add(words, entry));
        Stream.of("dropout 3", "viterbi 3", "capsule 4", "google 5", "diffusion 9", "loss 5", "flow 5", "glow 2")
                .forEach(entry -> add(words, entry));
        return words;
    }

    private static void add(Map<String, Integer> words, String entry) {
        String[] parts = entry.split(" ");
        words.put(parts[0], Integer.parseInt(parts[1]));
    }

    @ParameterizedTest
    @CsvSource({
        "transfromer, transformer",
        "tranformer, transformer",
        "trnasformer, transformer",
        "rransformer, transformer",
        "transofrmer, transformer",
        "transfomr, transformer",
        "transformres, transformers",
        "attantion, attention",
        "atention, attention",
        "attentoin, attention",
        "sotfmax, softmax",
        "sofmax, softmax",
        "kears, keras",
        "kerras, keras",
        "pyhton, python",
        "pytohn, python",
        "bret, bert",
        "bertt, bert",
        "wasserstien, wasserstein",
        "waserstein, wasserstein",
        "vaserstein, wasserstein",
        "normalisation, normalization",
        "nromalizaton, normalization",
        "regularizaion, regularization",
        "optimzer, optimizer",
        "hesian, hessian",
        "lroa, lora",
        "lpra, lora",
        "rpoe, rope",
        "adma, adam",
        "muno, muon",
        "gna, gan",
        "vea, vae",
        "sdv, svd",
        "word2vce, word2vec",
        "wrod2vec, word2vec",
        "seq2sqe, seq2seq",
        "gtp3, gpt3",
        "embeding, embedding",
        "drouput, dropout",
        "vitrebi, viterbi",
        "difusion, diffusion",
        "gooogle, google",
    })
    void the_nearest_known_word_comes_first(String typed, String meant) {
        assertThat(SPELLING.of(typed)).isNotEmpty();
        assertThat(SPELLING.of(typed).get(0).word()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "t4", "gp", "12", "2023", "扩散", "xyzzy", "gpt4", "word3vec", "c++", "bxxt", "wsrstn"})
    void nothing_is_near_some_words(String word) {
        assertThat(SPELLING.of(word)).isEmpty();
    }

    @Test
    void a_word_is_no_correction_of_itself() {
        for (String word : WORDS.keySet()) {
            assertThat(SPELLING.of(word)).extracting(Correction::word).doesNotContain(word);
        }
    }

    @Test
    void three_letters_are_corrected_otherwise_only_if_none_is_a_swap() {
        Spelling spelling = Spelling.of(Map.of("gan", 1, "gau", 9, "svd", 1, "rnn", 1));
        assertThat(spelling.of("gna")).extracting(Correction::word).containsExactly("gan");
        assertThat(spelling.of("svf")).extracting(Correction::word).containsExactly("svd");
    }

    @Test
    void frequency_breaks_ties_and_slips_of_fingers_go_before_others() {
        Spelling spelling = Spelling.of(Map.of("flow", 1, "slow", 90, "lora", 1, "lova", 50, "loca", 1));
        assertThat(spelling.of("blow").get(0).word()).isEqualTo("slow");
        assertThat(spelling.of("loea").get(0).word()).isEqualTo("lora");
        assertThat(spelling.of("loxa").get(0).word()).isEqualTo("loca");
    }

    @Test
    void the_same_first_letter_is_preferred() {
        Spelling spelling = Spelling.of(Map.of("mormer", 1, "former", 1));
        assertThat(spelling.of("formor").get(0).word()).isEqualTo("former");
        assertThat(spelling.of("bormer")).hasSize(2);
    }

    @Test
    void there_are_at_most_five_best_first() {
        Map<String, Integer> words = new HashMap<>();
        "abcdefghij".chars().forEach(c -> words.put("soft" + (char) c, 1));
        List<Correction> corrections = Spelling.of(words).of("softx");
        assertThat(corrections).hasSize(5);
        assertThat(corrections).isSortedAccordingTo((a, b) -> Double.compare(b.worth(), a.worth()));
    }

    @Test
    void more_mistakes_are_worth_less() {
        List<Double> worths = Stream.of("transfromer", "transfromre", "trnasfromre")
                .map(typed -> SPELLING.of(typed).get(0).worth())
                .toList();
        assertThat(worths).isSortedAccordingTo((a, b) -> Double.compare(b, a)).doesNotHaveDuplicates();
    }

    @Test
    void splits_words_that_were_run_together_and_joins_those_that_were_split() {
        assertThat(SPELLING.split("batchsize")).containsExactly(List.of("batch", "size"));
        assertThat(SPELLING.split("layernorm")).containsExactly(List.of("layer", "norm"));
        assertThat(SPELLING.joined("global", "pointer")).contains("globalpointer");
        assertThat(SPELLING.joined("layer", "norm")).contains("layernorm");
        assertThat(SPELLING.joined("gpt", "2")).contains("gpt2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "batch", "batchsiz", "xbatchsize", "扩散模型", "\uD83D\uDE00ab"})
    void splits_nothing_else(String word) {
        assertThat(SPELLING.split(word)).isEmpty();
        assertThat(SPELLING.joined(word, "norm")).isEmpty();
        assertThat(SPELLING.joined("", "norm")).isEmpty();
    }

    @Test
    void long_input_is_bounded_and_odd_words_are_not_known() {
        assertThat(SPELLING.of("transformer".repeat(400))).isEmpty();
        assertThat(SPELLING.split("batchsize".repeat(400))).isEmpty();
        assertThat(Spelling.of(Map.of("扩散", 3, "", 1, "a".repeat(99), 1)).of("aaaa"))
                .isEmpty();
    }
}
