package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcronymTest {
    @ParameterizedTest
    @CsvSource({
        "RoPE, Rotary Position Embedding",
        "LoRA, Low-Rank Adaptation",
        "VAE, Variational AutoEncoder",
        "VAEs, variational autoencoders",
        "VQ-VAE, Vector Quantized Variational AutoEncoder",
        "LSTM, Long Short-Term Memory",
        "BERT, Bidirectional Encoder Representations from Transformers",
        "MLA, Multi-head Latent Attention",
        "SVD, singular value decomposition",
        "FID, Fréchet Inception Distance",
    })
    void takes_letters_of_the_words_in_order(String shortName, String longName) {
        assertThat(Acronym.fits(shortName, longName)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "RoPE, Low-Rank Adaptation",
        "LoRA, Rotary Position Embedding",
        "VAE, Variational Inference",
        "GAN, Gradient Boosting",
        "EPR, Rotary Position Embedding",
        "SV, Singular Value Decomposition",
        "SVDX, Singular Value Decomposition",
        "R, Rotary Embedding",
        "Tr, Transformer",
        "'', Rotary Embedding",
        "RoPE, ''",
        "旋转, Rotary Embedding",
    })
    void is_nothing_else(String shortName, String longName) {
        assertThat(Acronym.fits(shortName, longName)).isFalse();
    }

    @Test
    void long_input_fits_nothing() {
        assertThat(Acronym.fits("ab".repeat(2_000), "ab ".repeat(2_000))).isFalse();
        assertThat(Acronym.fits("aaaaaaaaaaaa", "aa ".repeat(26))).isFalse();
    }
}
