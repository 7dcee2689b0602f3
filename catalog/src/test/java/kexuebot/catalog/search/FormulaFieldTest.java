package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaFieldTest {
    private static final String FIELD = "formula";

    /** The formulas of posts as their authors would write them. */
    private static final Map<String, List<String>> POSTS = posts("""
            lora      | W = W_0 + AB | A\\in\\mathbb{R}^{n\\times r},B\\in\\mathbb{R}^{r\\times m} | r\\ll \\min(n,m) | W_0
            svd       | \\boldsymbol{M}\\in\\mathbb{R}^{n\\times m} | \\boldsymbol{M}=\\boldsymbol{U}\\boldsymbol{\\Sigma}\\boldsymbol{V}^{\\top} | n\\times m | \\text{rank}(\\tilde{\\boldsymbol{M}})\\leq r
            attention | \\text{Attention}(\\boldsymbol{Q},\\boldsymbol{K},\\boldsymbol{V}) = \\text{softmax}\\left(\\frac{\\boldsymbol{Q}\\boldsymbol{K}^{\\top}}{\\sqrt{d}}\\right)\\boldsymbol{V} | \\mathcal{O}(n^2) | softmax
            linear    | \\text{softmax}(\\boldsymbol{Q}\\boldsymbol{K}^{\\top})\\boldsymbol{V} | \\phi(\\boldsymbol{Q})\\varphi(\\boldsymbol{K})^{\\top} | \\mathcal{O}(n) | n^2
            score     | \\nabla_{\\boldsymbol{x}_t}\\log p_t(\\boldsymbol{x}_t) | \\boldsymbol{x}_t | d\\boldsymbol{x} = \\boldsymbol{f}_t(\\boldsymbol{x})dt + g_t d\\boldsymbol{w}
            ddpm      | \\boldsymbol{x}_t = \\alpha_t \\boldsymbol{x}_{t-1} + \\beta_t \\boldsymbol{\\varepsilon}_t,\\quad \\boldsymbol{\\varepsilon}_t\\sim\\mathcal{N}(\\boldsymbol{0}, \\boldsymbol{I}) | p(\\boldsymbol{x}_{t-1}|\\boldsymbol{x}_t) | \\bar{\\alpha}_t
            euler     | e^{i\\pi}+1=0 | e^{i\\theta}=\\cos\\theta+i\\sin\\theta
            adam      | \\boldsymbol{\\theta}_{t+1} = \\boldsymbol{\\theta}_t - \\eta_t\\frac{\\hat{\\boldsymbol{m}}_t}{\\sqrt{\\hat{\\boldsymbol{v}}_t}+\\epsilon} | \\beta_1=0.9
            gan       | \\min_G \\max_D \\mathbb{E}_{x\\sim p(x)}[\\log D(x)] + \\mathbb{E}_{z\\sim q(z)}[\\log(1-D(G(z)))] | KL(p\\Vert q)
            vae       | KL\\Big(p(x,z)\\Big\\Vert q(x,z)\\Big) = \\iint p(x,z)\\ln\\frac{p(x,z)}{q(x,z)}dzdx | z=\\mu+\\varepsilon\\times\\sigma | \\mathbb{E}_{z\\sim p(z|x)}
            muon      | \\text{msign}(\\boldsymbol{M}) = \\boldsymbol{U}\\boldsymbol{V}^{\\top} | \\Vert\\boldsymbol{M}\\Vert_F^2 | \\mathop{\\text{argmin}}_{\\boldsymbol{O}^{\\top}\\boldsymbol{O}=\\boldsymbol{I}}
            fermat    | x^4+y^4=z^4 | n=4 | x^n+y^n=z^n
            rope      | \\boldsymbol{q}_m^{\\top}\\boldsymbol{k}_n | e^{im\\theta} | \\theta_i=10000^{-2i/d}
            softmax   | p_i = \\frac{e^{x_i}}{\\sum\\limits_{j=1}^n e^{x_j}} | \\log\\sum_{i=1}^n e^{x_i} | \\max(x_1,x_2,\\cdots,x_n)
            """);

    private static DirectoryReader reader;

    private static Map<String, List<String>> posts(String table) {
        Map<String, List<String>> posts = new LinkedHashMap<>();
        table.lines()
                .map(line -> line.split(" \\| "))
                .forEach(cells -> posts.put(
                        cells[0].strip(),
                        Stream.of(cells).skip(1).map(String::strip).toList()));
        return posts;
    }

    @BeforeAll
    static void build() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (Map.Entry<String, List<String>> post : POSTS.entrySet()) {
                var document = new org.apache.lucene.document.Document();
                document.add(new StringField("name", post.getKey(), Store.YES));
                FormulaField.of(FIELD, post.getValue().stream()).forEach(document::add);
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
    }

    private static FormulaQuery asked(String typed) {
        return FormulaQuery.in(typed).orElseThrow();
    }

    private static List<String> found(String typed) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        List<String> names = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(FormulaField.query(FIELD, asked(typed)), 20).scoreDocs) {
            names.add(searcher.storedFields().document(hit.doc).get("name"));
        }
        return names;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            W=W_0+AB                                            ; lora
            $ W = W_0 + A B $                                   ; lora
            W=W₀+AB                                             ; lora
            W=W0+AB                                             ; lora
            \\boldsymbol{W}=\\boldsymbol{W}_0+\\boldsymbol{A}\\boldsymbol{B} ; lora
            \\mathbb{R}^{n\\times r}                            ; lora
            \\mathbb{R}^{n\\times m}                            ; svd
            ℝ^{n×m}                                             ; svd
            ℝⁿˣᵐ                                                ; svd
            \\mathbb R^{n \\times m} 分解                       ; svd
            M = U\\Sigma V^T                                    ; svd
            M=UΣVᵀ                                              ; svd
            \\operatorname{rank}(\\tilde M)\\le r               ; svd
            softmax(QK^T)                                       ; linear
            \\text{softmax}(QK^\\top)V                          ; linear
            softmax(\\frac{QK^T}{\\sqrt{d}})V                   ; attention
            softmax(QK^T/√d)V                                   ; attention
            Attention(Q,K,V)                                    ; attention
            \\mathcal O(n^2)                                    ; attention
            ∇ log p(x)                                          ; score
            \\nabla_{x_t} \\log p_t(x_t)                        ; score
            ∇_{x_t}logp_t(x_t)                                  ; score
            x_t = \\alpha_t x_{t-1} + \\beta_t\\epsilon_t       ; ddpm
            p(x_{t-1}|x_t)                                      ; ddpm
            \\epsilon \\sim \\mathcal{N}(0, I)                  ; ddpm
            e^{i\\pi}+1=0                                       ; euler
            e^{iπ} + 1 = 0                                      ; euler
            $$e^{i\\theta} = \\cos \\theta + i \\sin \\theta$$  ; euler
            \\theta_{t+1}=\\theta_t-\\eta_t                     ; adam
            \\hat m_t / \\sqrt{\\hat v_t}                       ; adam
            \\min_G\\max_D                                      ; gan
            KL(p||q)                                            ; gan
            \\mathbb{E}_{x\\sim p(x)}[\\log D(x)]               ; gan
            z = \\mu + \\epsilon \\times \\sigma                ; vae
            p(x,z)\\ln\\frac{p(x,z)}{q(x,z)}                    ; vae
            msign(M)=UV^T                                       ; muon
            \\|M\\|_F^2                                         ; muon
            ‖M‖²_F                                              ; muon
            \\arg\\min_{O^\\top O=I}                            ; muon
            x^4+y^4=z^4                                         ; fermat
            n=4                                                 ; fermat
            x^n + y^n = z^n                                     ; fermat
            q_m^T k_n                                           ; rope
            e^{im\\theta}                                       ; rope
            10000^{-2i/d}                                       ; rope
            \\sum_{j=1}^n e^{x_j}                               ; softmax
            \\log \\sum_i e^{x_i}                               ; softmax
            """)
    void finds_the_post_with_the_formula_first(String typed, String name) throws IOException {
        assertThat(found(typed)).startsWith(name);
    }

    @Test
    void two_tokens_must_be_neighbours() throws IOException {
        assertThat(FormulaQuery.in("\\iint p").orElseThrow().tokens()).hasSize(2);
        assertThat(found("\\iint p")).containsExactly("vae");
        assertThat(found("\\iint z")).isEmpty();
    }

    @Test
    void no_match_reaches_from_one_formula_into_the_next() throws IOException {
        assertThat(found("$AB$")).containsExactly("lora");
        assertThat(found("$BA$")).isEmpty();
    }

    @Test
    void a_formula_may_be_asked_for_with_other_indices_or_none() throws IOException {
        assertThat(found("\\nabla\\log p(x)")).startsWith("score");
        assertThat(found("\\nabla_x\\log p(x)")).startsWith("score");
        assertThat(found("W=W_1+AB")).startsWith("lora");
        assertThat(found("x_k")).isEmpty();
    }

    @Test
    void formulas_lie_apart_and_pairs_begin_where_their_first_token_is() throws IOException {
        List<String> terms = new ArrayList<>();
        try (FormulaTerms stream = new FormulaTerms(List.of(List.of("a", "b"), List.of(), List.of("c")))) {
            var term = stream.getAttribute(CharTermAttribute.class);
            var step = stream.getAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(step.getPositionIncrement() + term.toString());
            }
        }
        assertThat(terms).containsExactly("100a", "0 a b", "0a b", "1b", "100c", "0 c");
    }

    @Test
    void a_formula_that_nobody_wrote_is_not_found() throws IOException {
        assertThat(found("\\oint_{\\partial\\Omega} \\omega = \\Lambda")).isEmpty();
    }

    @Test
    void a_long_formula_pasted_with_a_difference_is_found() throws IOException {
        String pasted = POSTS.get("gan").get(0).replace("G(z)", "G(y)");
        assertThat(found("$" + pasted + "$")).startsWith("gan");
    }

    @Test
    void formulas_are_read_wherever_they_stand() {
        Inline a = new Inline.Formula("a");
        Document document = new Document(List.of(
                new Block.Heading(1, List.of(a)),
                new Block.Paragraph(List.of(
                        new Inline.Strong(List.of(new Inline.Formula("b"))),
                        new Inline.Emphasis(List.of(new Inline.Formula("c"))),
                        new Inline.Link(List.of(new Inline.Formula("d")), URI.create("https://kexue.fm/")),
                        new Inline.CodeSpan("x_t"))),
                new Block.FormulaBlock("e"),
                new Block.Quote(List.of(new Block.FormulaBlock("f"))),
                new Block.Listing(true, List.of(List.of(new Block.Paragraph(List.of(new Inline.Formula("g")))))),
                new Block.Table(List.of(List.of(List.of(new Inline.Formula("h"))))),
                new Block.Code("", "x_t"),
                new Block.Rule()));
        assertThat(FormulaField.formulas(document)).containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x_t+", "x_", "a^b ", "\\frac{", "∇ x", "abcdefgh^2"})
    void four_thousand_characters_of_formula_are_a_query_that_lucene_takes(String part) throws IOException {
        String typed = "$" + part.repeat(4_000 / part.length()) + "$";
        for (FormulaQuery asked : FormulaQuery.in(typed).stream().toList()) {
            new IndexSearcher(reader).count(FormulaField.query(FIELD, asked));
            assertThat(asked.tokens()).hasSizeBetween(2, 64);
        }
    }
}
