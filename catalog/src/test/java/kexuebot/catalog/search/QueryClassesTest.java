package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kexuebot.catalog.library.BundledFacts;
import kexuebot.catalog.library.Reconciler;
import kexuebot.catalog.library.Snapshot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which readers ask, each over the titles of the bundled posts: the post that is meant comes first. */
class QueryClassesTest {
    private static Index index;

    @BeforeAll
    static void build() {
        Snapshot snapshot =
                Snapshot.of(Reconciler.posts(List.of(), BundledFacts.sightings(), BundledFacts.abstracts()));
        index = Index.of(snapshot.newestFirst(), snapshot.series());
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static List<Integer> found(String words) {
        return index.search(Query.words(words)).stream().map(SamplePosts::id).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            为什么现在的LLM都是Decoder-only的架构？   | 9529
            《为什么现在的LLM都是Decoder-only的架构？》FAQ | 9547
            SVD的导数                                 | 10878
            从费马大定理谈起（五）：n=4               | 2831
            “让Keras更酷一些！”：小众的自定义优化器   | 5879
            2^29365247-1也不是素数！                  | 1963
            """)
    void an_exact_title(String words, int id) {
        assertThat(found(words)).startsWith(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            博采众长 旋转式                  | 8265
            缓存与效果的极限拉扯             | 10091
            从MHA到MLA                       | 10091
            Batch Size增大时学习率如何变化   | 10542
            最精彩的LoRA改进（二）           | 10266
            二值化词向量 果蝇                | 8159
            冥王星究竟是什么                 | 43
            """)
    void a_part_of_a_title_also_with_words_left_out_or_turned_round(String words, int id) {
        assertThat(found(words)).startsWith(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            扩散 23                   | 10055
            升级之路16                | 9948
            transformer 升级之路 七   | 9431
            低秩近似之路第三篇        | 10427
            低秩近似之路 3            | 10427
            vae 三                    | 5383
            ssm 4                     | 10180
            第 7 篇 黎曼几何          | 4033
            费马大定理 十二           | 3008
            重温ssm二                 | 10137
            升级之路 第十六篇         | 9948
            """)
    void a_series_and_the_number_of_a_part(String words, int id) {
        assertThat(found(words)).startsWith(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            rope        | RoPE
            lora        | LoRA
            LORA        | LoRA
            svd         | SVD
            SVDs        | SVD
            Muons       | Muon
            optimisers  | 优化器
            embeddings  | Embedding
            word2vec    | Word2Vec
            qk clip     | QK-Clip
            batchsize   | Batch Size
            globalpoint | GlobalPointer
            """)
    void a_name_in_latin_letters_inflected_or_run_together(String words, String title) {
        assertThat(index.search(Query.words(words)).get(0).title()).contains(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            旋转位置编码 RoPE        | 8265 8397 9403 10862 9577
            低秩适配                 | 9590 10001 10226 10266
            LoRA 低秩适配            | 9590 10001 10226 10266
            奇异值分解               | 4208 4216 4233 10407 10878
            variational autoencoder  | 5253 5343 5383 5887 7381 7725 8404 8791
            质数                     | 1484 1510 1515 2789 2800 2991 1951 1963 1969 1970
            fermat's last theorem    | 38 2805 2808 2811 2819 2831 2858 2886 2900 2910 2972 2996 3008
            word embedding           | 4122 4667 4669 4671 4675 4677 4681 7063 8159
            """)
    void another_name_of_the_same_thing(String words, String ids) {
        List<Integer> right =
                List.of(ids.split(" ")).stream().map(Integer::valueOf).toList();
        assertThat(right).contains(found(words).get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            transfromer 升级之路 16  | 9948
            Moun 指南                | 11416
            adafacter                | 7302
            decodr-only FAQ          | 9547
            低质近似之路 伪逆        | 10366
            黎慢曲率                 | 4014
            """)
    void a_slip_of_the_finger_or_a_wrong_character(String words, int id) {
        assertThat(found(words)).startsWith(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            變分自編碼器（八）     | 8791
            長度外推性與局部注意力 | 9431
            冥王星呀，你究竟是什麼 | 43
            """)
    void traditional_characters(String words, int id) {
        assertThat(found(words)).startsWith(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            kuosan moxing           | 扩散模型
            kuosanmoxing            | 扩散模型
            ksmx                    | 扩散模型
            bianfen zibianmaqi      | 变分自编码器
            dizhi jinsi zhilu       | 低秩近似之路
            transformer shengjizhilu | Transformer升级之路
            chongwen ssm            | 重温SSM
            """)
    void pinyin_whole_initials_and_mixed(String words, String title) {
        assertThat(index.search(Query.words(words)).get(0).title()).contains(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            为什么现在的大模型都用decoder only结构  | 9529
            训练时batch size变大了学习率应该怎么调  | 10542
            LoRA的两个矩阵要用不同的学习率吗        | 10001
            为什么黎曼积分不如勒贝格积分            | 4083
            """)
    void a_question(String words, int id) {
        assertThat(found(words)).startsWith(id);
    }

    @Test
    void one_character_and_two() {
        assertThat(index.search(Query.words("秩")).subList(0, 5))
                .allMatch(post -> post.title().contains("秩"));
        assertThat(index.search(Query.words("扩散")).subList(0, 20))
                .allMatch(post -> post.title().contains("扩散"));
    }

    @Test
    void a_formula_of_a_title() {
        assertThat(found("x^3 + y^3 = z^3 + w^3")).startsWith(2972);
    }

    @Test
    void a_formula_that_nobody_has_is_read_as_words() {
        assertThat(found("LoRA_{xyz}^{abc}")).isNotEmpty();
        assertThat(found("\\mathbb{R}^{n\\times m}")).isEmpty();
    }
}
