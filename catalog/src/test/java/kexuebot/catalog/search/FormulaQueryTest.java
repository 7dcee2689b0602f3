package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaQueryTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            \\mathbb{R}^{n\\times m}             ; \\mathbb{R}^{n\\times m}     ; ''
            \\mathbb{R}^{n \\times m}            ; \\mathbb{R}^{n \\times m}    ; ''
            softmax(QK^T)                        ; softmax(QK^T)                ; ''
            softmax( Q K^T )                     ; softmax( Q K^T )             ; ''
            $W=W_0+AB$                           ; W=W_0+AB                     ; ''
            $$ W = W_0 + AB $$                   ; W = W_0 + AB                 ; ''
            \\(a=b\\)                            ; a=b                          ; ''
            LoRA $W=W_0+AB$ 初始化               ; W=W_0+AB                     ; LoRA 初始化
            \\begin{equation}a = b\\end{equation}; \\begin{equation}a = b\\end{equation}; ''
            W = W_0 + AB                         ; W = W_0 + AB                 ; ''
            W=W_0+AB                             ; W=W_0+AB                     ; ''
            ∇ log p(x)                           ; ∇ log p(x)                   ; ''
            ∇logp(x)                             ; ∇logp(x)                     ; ''
            x_t                                  ; x_t                          ; ''
            x_t 的分布                           ; x_t                          ; 的分布
            e^{i\\pi}+1=0                        ; e^{i\\pi}+1=0                ; ''
            O(n^2)                               ; O(n^2)                       ; ''
            低秩 \\mathbb{R}^{n\\times r}        ; \\mathbb{R}^{n\\times r}     ; 低秩
            低秩\\mathbb{R}^{n\\times r}分解     ; \\mathbb{R}^{n\\times r}     ; 低秩 分解
            low rank \\mathbb{R}^{n\\times r}    ; \\mathbb{R}^{n\\times r}     ; low rank
            diffusion x_t                        ; x_t                          ; diffusion
            attention 为什么除以 \\sqrt{d}？     ; \\sqrt{d}                    ; attention 为什么除以 ？
            \\text{若 }x>0                       ; \\text{若 }x>0               ; ''
            “softmax(QK^T)”                      ; softmax(QK^T)                ; ''
            A \\in \\mathbb{R}^{n \\times r}, B \\in \\mathbb{R}^{r \\times m}; A\\in\\mathbb{R}^{n\\times r},B\\in\\mathbb{R}^{r\\times m}; ''
            扩散 23 x_t                          ; x_t                          ; 扩散 23
            \\frac{a}{b                          ; \\frac{a}{b                  ; ''
            p(x_t|x_0)                           ; p(x_t|x_0)                   ; ''
            ∑_{i=1}^n                            ; ∑_{i=1}^n                    ; ''
            ‖x‖_2 范数                           ; ‖x‖_2                        ; 范数
            A ∈ ℝ^{n×m}                          ; A ∈ ℝ^{n×m}                  ; ''
            e^(iπ) + 1 = 0                       ; e^{i\\pi}+1=0               ; ''
            argmin_(rank(M̃)≤r) ‖M̃ − M‖           ; \\mathop{\\text{argmin}}_{\\text{rank}(\\tilde{M})\\leq r}\\Vert\\tilde{M}-M\\Vert; ''
            sum_{i=1}^n a_i                      ; \\sum_{i=1}^n a_i            ; ''
            10^6                                 ; 10^6                         ; ''
            x_{t-1} = \\mu_\\theta(x_t, t)       ; x_{t-1} = \\mu_\\theta(x_t, t); ''
            """)
    void finds_the_formula_and_the_words_beside_it(String typed, String formula, String words) {
        FormulaQuery query = FormulaQuery.in(typed).orElseThrow();
        assertThat(query.words()).isEqualTo(words.equals("''") ? "" : words);
        assertThat(query.tokens()).isEqualTo(FormulaTokens.of(formula));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            n=4                               ; n=4
            从费马大定理谈起（六）：n=4       ; n=4
            n＝4                              ; n=4
            y = ax + b 直线                   ; y = ax + b
            softmax(QK)                       ; softmax(QK)
            log p(x)                          ; log p(x)
            f(x)                              ; f(x)
            O(n)                              ; O(n)
            Attention(Q,K,V)                  ; Attention(Q,K,V)
            3×3 卷积                          ; 3×3
            y=kx+b                            ; y=kx+b
            ℝⁿˣᵐ                              ; \\mathbb{R}^{n\\times m}
            H₂O                               ; H_2O
            x ~ N(0,1)                        ; x \\sim N(0,1)
            x~N(0, I)                         ; x \\sim N(0,I)
            a+b+c                             ; a+b+c
            多出一个max(1, ⋅)？               ; max(1,\\cdot)
            自然数 N = ab + c 时              ; N=ab+c
            det(exp(A)) = exp(Tr(A))          ; \\det(\\exp(A))=\\exp(\\text{tr}(A))
            PV=nRT                            ; PV = nRT
            β1=β2                             ; \\beta 1=\\beta 2
            """)
    void what_may_also_be_words_stays_among_the_words(String typed, String formula) {
        FormulaQuery query = FormulaQuery.in(typed).orElseThrow();
        assertThat(query.words()).isEqualTo(typed);
        assertThat(query.tokens()).isEqualTo(FormulaTokens.of(formula));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "C++",
                "C++11",
                "word2vec",
                "GPT-4",
                "a*",
                "c#",
                "2020..2024",
                "batch size",
                "max(1,",
                "“低秩”",
                "\"low rank\"",
                "https://kexue.fm/archives/9948",
                "https://arxiv.org/abs/2106.09685?a=b",
                "L2",
                "Adam/AdamW",
                "transformer 升级之路16",
                "t-SNE",
                "K-means",
                "CR分解",
                "AI+医疗",
                "A*算法",
                "snake_case",
                "train_loss",
                "bert_base",
                "f-GAN",
                "x",
                "秩",
                "α",
                "ℝ",
                "p值",
                "《理解黎曼几何》",
                "GAN（一）",
                "低秩近似之路（三）：CR",
                "max",
                "log",
                "e.g.",
                "3.14",
                "2024-01-26",
                "a OR b",
                "?",
                "=",
                "==",
                "^_^",
                "$5 and $6",
                "tag:LoRA",
                "-LoRA",
                "@me",
                "C:\\Users\\me",
                "\\d+\\s",
                "\\alpha",
                "$x$",
                "()()",
                "LoRA (arXiv)",
                "BERT(large)",
                "ResNet-50",
                "N/A",
                "10%",
                "L1/L2",
                "1/2",
                "CPU+GPU",
                "VQ-VAE",
                "Newton-Schulz",
                "β-VAE",
                "a & b",
                "GPT=LLM",
                "#1",
                "--flag",
                "什么是 p 值",
                "第 3 篇",
                "9948",
                "Q&A",
                "BERT_base",
                "v_base",
                "why -- how"
            })
    void ordinary_words_are_no_formula(String typed) {
        assertThat(FormulaQuery.in(typed)).isEmpty();
    }

    @Test
    void a_formula_surely_meant_comes_before_a_longer_one_that_may_be_words() {
        FormulaQuery query = FormulaQuery.in("f(x,y,z) 与 x_t").orElseThrow();
        assertThat(query.tokens()).containsExactly("x", "_", "t");
        assertThat(query.words()).isEqualTo("f(x,y,z) 与");
    }

    @Test
    void a_long_formula_is_known_by_its_first_64_tokens() {
        assertThat(FormulaQuery.in("x_t+".repeat(1_000) + "x_t").orElseThrow().tokens())
                .hasSize(64);
    }

    @Test
    void a_query_has_at_least_two_tokens() {
        assertThatThrownBy(() -> new FormulaQuery("x", "", List.of("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "\\(",
                "(",
                "{",
                "x_",
                "x^",
                "\\begin{a}",
                "\\[",
                "a+",
                "a=",
                "f(",
                "=",
                "((((a))))",
                "x_t ",
                "\"x_t\" ",
                "的(",
                "~",
                "\\frac{",
                "∇ ",
                "ⁿ",
                "𝑥",
                "\uD835",
                "a_",
                "+-",
                "log ",
                "= a "
            })
    void four_thousand_characters_of_one_thing_are_read(String part) {
        Optional<FormulaQuery> query = FormulaQuery.in(part.repeat(4_096 / part.length()));
        assertThat(query.map(found -> found.tokens().size()).orElse(2)).isBetween(2, 64);
    }

    @Test
    void anything_typed_is_read() {
        Random random = new Random(11);
        String signs = "ab1 的(){}$\\_^=+-~∇ℝ²“”，：log";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder typed = new StringBuilder();
            random.ints(random.nextInt(40), 0, signs.length()).forEach(at -> typed.append(signs.charAt(at)));
            Optional<FormulaQuery> query = FormulaQuery.in(typed.toString());
            query.ifPresent(found -> assertThat(typed).contains(found.formula()));
        }
    }
}
