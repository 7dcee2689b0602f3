package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InflectionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "optimizer optimizers optimiser optimisers",
                "optimize optimizes optimized optimizing optimise optimised optimization optimisation optimizations",
                "transformer transformers transformer's",
                "transform transforms transformed transforming",
                "embedding embeddings embed embeds embedded",
                "scale scales scaled scaling",
                "normalization normalisation normalize normalise normalized normalised normalizing normalizations",
                "regularization regularisation regularize regularized regularizing",
                "quantize quantized quantization quantizing quantise",
                "initialization initialisation initialize initialised",
                "encode encodes encoded encoding encodings",
                "sample samples sampled sampling",
                "process processes processed processing",
                "loss losses",
                "bias biases biased",
                "batch batches batched batching",
                "cache caches cached caching",
                "gate gates gated gating",
                "mask masks masked masking",
                "clip clips clipped clipping",
                "drop drops dropped dropping",
                "prune pruned pruning",
                "train trains trained training",
                "learn learned learning",
                "tune tuned tuning",
                "model models modeled modelling modeling modelled",
                "label labels labelled labeling",
                "query queries",
                "entropy entropies",
                "apply applies applied applying",
                "matrix matrices",
                "index indexes indices indexed",
                "analyse analyze analysed analyzing",
                "color colour colours",
                "noise noises noised noising",
                "case cases",
                "node nodes",
                "image images",
                "box boxes",
                "guide guided guiding",
                "merge merged merging",
                "base based",
                "weight weights weighted weighting",
                "bert berts",
                "lion lions",
                "vae vae's",
                "markov markov's markov’s",
                "diffusion diffusions",
                "distill distilled distilling",
                "need needs needed needing",
                "mix mixed mixing",
                "value values valued valuing",
                "pool pools pooled pooling"
            })
    void inflections_of_one_word_fall_together(String words) {
        assertThat(Arrays.stream(words.split(" ")).map(Inflections::stem).distinct())
                .hasSize(1);
    }

    /** Each of them beside all others. */
    @Test
    void different_words_stay_apart() {
        List<String> words = Stream.of(
                        "ring bert process lion adam us bias loss news new series serial physics physical gauss markov",
                        "transformer transform optimizer optimize normalizer normalize encoder encode decoder decode",
                        "string spring thing king sing bring wing ping during nothing even evening turing tour stirling",
                        "red bed seed speed feed need embed shed hundred speech this thesis his is as was gas bus",
                        "plan plane cod code mod mode not note bar bare ton tone rat rate pos pose man mane cub cube",
                        "rope rop lora lore glow flow flown muon svd sgd rms gru gelu glu glue tree three relu mup msign adagrad",
                        "bayes bay stokes stoke keras kera pandas panda lens len species chaos windows focus corpus",
                        "basis base analysis statistics statistic topic top metric meter matrix vertex axis ax",
                        "distill distillation approximate approximation attention attend attentive softmax softplus",
                        "generate generator general generic generalize university universe relative relational",
                        "norm normal",
                        "using user use bing bin wasserstein hessian hess euler newton laplace gaussian viterbi")
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
        Map<String, Set<String>> byStem =
                words.stream().collect(Collectors.groupingBy(Inflections::stem, Collectors.toSet()));
        assertThat(byStem.values()).filteredOn(together -> together.size() > 1).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s",
                "us",
                "gas",
                "svd",
                "ring",
                "bert",
                "lion",
                "adam",
                "bias",
                "loss",
                "news",
                "series",
                "physics",
                "gauss",
                "word2vecs",
                "gpt2s",
                "t5s",
                "扩散",
                "naïves",
                "c++",
                "αs",
                "ising",
                "king",
                "embed",
                "keras",
                "turing",
                "bayes",
                "transformer",
                "optimizer",
                "attention",
                "diffusion"
            })
    void what_is_not_inflected_stays(String word) {
        assertThat(Inflections.stem(word)).isEqualTo(word);
    }

    @Test
    void the_stem_of_a_plural_is_the_word() {
        assertThat(Stream.of("optimizers", "transformers", "models", "tokens", "gans'", "markov's", "matrices")
                        .map(Inflections::stem))
                .containsExactly("optimizer", "transformer", "model", "token", "gans'", "markov", "matrix");
    }

    @Test
    void long_input_stays() {
        for (String part : List.of("ing", "ed", "s", "'s", "y", "ise")) {
            assertThat(Inflections.stem(part.repeat(1_000))).hasSizeGreaterThan(900);
        }
    }
}
