package kexuebot.bot.model;

import static org.assertj.core.api.Assertions.assertThat;

import kexuebot.bot.chat.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "本文研究 Transformer 的位置编码。, true, false",
        "用 BERT RoBERTa GPT-3 LLaMA 做实验。, true, false",
        "This post asks why attention needs positions., false, true",
        "The author of 科学空间 explains why attention needs positions at all., false, true",
        "The post 本文研究位置编码 and more of it 的性质与证明., true, false",
        "Этот пост о математике и обучении машин., false, false",
        "この記事は数学についてのものです。, false, false",
        "'$x = y$ 12', true, true",
        "'', true, true"
    })
    void tells_the_language_of_a_text(String text, boolean chinese, boolean english) {
        assertThat(AnswerLanguage.isIn(Language.ZH, text)).isEqualTo(chinese);
        assertThat(AnswerLanguage.isIn(Language.EN, text)).isEqualTo(english);
    }

    @Test
    void formulas_have_no_language() {
        assertThat(AnswerLanguage.isIn(Language.ZH, "由此得到 $\\text{the loss of the whole model is bounded}$ 成立。"))
                .isTrue();
    }

    @Test
    void thirty_letters_settle_it() {
        assertThat(AnswerLanguage.soFar(Language.ZH, "This post asks")).isEmpty();
        assertThat(AnswerLanguage.soFar(Language.ZH, "this post asks why attention needs positions"))
                .contains(false);
        assertThat(AnswerLanguage.soFar(Language.EN, "this post asks why attention needs positions"))
                .contains(true);
        assertThat(AnswerLanguage.soFar(Language.ZH, "本".repeat(30))).contains(true);
    }
}
