package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinTest {
    private static final List<String> TITLES = List.of(
            "Transformer升级之路：7、长度外推性与局部注意力",
            "Transformer升级之路：16、“复盘”长度外推技术",
            "Transformer升级之路：17、多模态位置编码的简单思考",
            "生成扩散模型漫谈（二十三）：信噪比与大图生成（下）",
            "生成扩散模型漫谈（三）：DDPM = 贝叶斯 + 去噪",
            "生成扩散模型漫谈（一）：DDPM = 拆楼 + 建楼",
            "低秩近似之路（一）：伪逆",
            "低秩近似之路（二）：SVD",
            "变分自编码器（一）：原来是这么一回事",
            "从最大似然到EM算法：一致的理解方式",
            "[欧拉数学] 黎曼ζ函数的率与略",
            "VQ-VAE的简明介绍：量子化自编码器",
            "重温SSM（一）：线性系统和HiPPO矩阵",
            "用傅里叶级数拟合一维概率密度函数",
            "力的无穷分解与格林函数法",
            "朴素贝叶斯与神经网络",
            "廣義相對論",
            "RoFormerV2：自然语言理解的极限探索",
            "3月14日");

    private static final Pinyin PINYIN = Pinyin.of(TITLES);

    private static String best(List<Sounding> found) {
        return found.isEmpty() ? "" : TITLES.get(found.get(0).title());
    }

    private static String marked(Sounding found) {
        return TITLES.get(found.title()).substring(found.start(), found.end());
    }

    @ParameterizedTest
    @CsvSource({
        "transformer shengji zhilu 7, Transformer升级之路：7",
        "TRANSFORMER ShengJi, Transformer升级",
        "shengjizhilu16, 升级之路：16",
        "shengji zhilu shiliu, 升级之路：16",
        "shengji zhi lu shi liu, 升级之路：16",
        "mantan 3, 漫谈（三",
        "mantan 23, 漫谈（二十三",
        "mantan ershisan, 漫谈（二十三",
        "mantan er shi san, 漫谈（二十三",
        "kuosan moxing, 扩散模型",
        "kuo san mo xing, 扩散模型",
        "kuosanmoxing, 扩散模型",
        "kuo'san'moxing, 扩散模型",
        "kuòsàn móxíng, 扩散模型",
        "ｋｕｏｓａｎ　ｍｏｘｉｎｇ, 扩散模型",
        "kuosan mox, 扩散模型",
        "kuosan moxin, 扩散模型",
        "kuosanmx, 扩散模型",
        "ksmoxing, 扩散模型",
        "ksmx, 扩散模型",
        "k s m x, 扩散模型",
        "sckssmxmt, ''",
        "scksmxmt, 生成扩散模型漫谈",
        "dzjszl2, 低秩近似之路（二",
        "dizhi jinsi zhilu er svd, 低秩近似之路（二）：SVD",
        "bianfen zibianmaqi, 变分自编码器",
        "zbmq, 自编码器",
        "vae jianming jieshao, ''",
        "vqvae de jianming, VQ-VAE的简明",
        "zuida siran dao em, 最大似然到EM",
        "zuida shiran, 最大似然",
        "chongwen ssm, 重温SSM",
        "zhongwen ssm, 重温SSM",
        "piaosu beiyesi, 朴素贝叶斯",
        "pusu, 朴素",
        "lv yu lve, 率与略",
        "lü yu lüe, 率与略",
        "lu yu lue, 率与略",
        "guangyi xiangduilun, 廣義相對論",
        "roformerv2 ziran, RoFormerV2：自然",
    })
    void marks_what_sounds_like_the_letters(String letters, String expected) {
        List<Sounding> found = PINYIN.find(letters);
        if (expected.isEmpty()) {
            assertThat(found).filteredOn(one -> one.worth() > 0.5).isEmpty();
        } else {
            assertThat(marked(found.get(0))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "moxing kuosan, 扩散模型",
        "mantan shengcheng ddpm, 漫谈",
        "waitui transformer 16, 16、“复盘”长度外推",
        "juzhen hippo, HiPPO矩阵",
        "kuoshan moxin, 扩散模型",
        "shenjing wangluo, 神经网络",
        "senjing wangluo, 神经网络",
        "kuos anmo xing, 扩散模型",
    })
    void finds_words_in_another_order_and_spellings_of_the_south(String letters, String inside) {
        assertThat(best(PINYIN.find(letters))).contains(inside.substring(inside.indexOf('、') + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "'",
                "扩散",
                "kuosan 模型",
                "c++",
                "lora+",
                "svd",
                "ddpm",
                "Transformer",
                "em ssm",
                "7",
                "3 14",
                "vvv",
                "xyz.com",
                "i",
                "the-u",
                "👩‍👧",
                "\uD83D",
                "\u0000",
                "kuo$san"
            })
    void what_is_no_pinyin_finds_nothing(String words) {
        assertThat(PINYIN.mayBe(words)).isFalse();
        assertThat(PINYIN.find(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kuosan moxing", "ksmx", "transformer shengji", "k", "lv", "KuoSan", "xi'an", "zhilu7"})
    void what_can_be_read_may_be_pinyin(String words) {
        assertThat(PINYIN.mayBe(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mo", "mx", "m", "zhang", "mantan 4", "mantan 2", "shengjizhilu 1", "transformer 16", "xun"})
    void too_little_or_another_number_is_no_match(String words) {
        assertThat(PINYIN.find(words)).isEmpty();
    }

    @Test
    void whole_syllables_are_worth_more_than_mixed_ones_and_those_more_than_initials() {
        List<Double> worths = List.of("kuosan moxing", "kuosanmoxin", "kuosanmx", "ksmx", "mxks moxing kuosan").stream()
                .map(words -> PINYIN.find(words).stream()
                        .mapToDouble(Sounding::worth)
                        .max()
                        .orElse(0))
                .toList();
        assertThat(worths).isSortedAccordingTo((a, b) -> Double.compare(b, a)).doesNotHaveDuplicates();
    }

    @Test
    void neighbours_are_worth_more_than_words_apart() {
        double apart = PINYIN.find("moxing kuosan").get(0).worth();
        assertThat(PINYIN.find("kuosan moxing").get(0).worth()).isGreaterThan(apart);
        assertThat(apart).isPositive();
    }

    @Test
    void the_beginning_of_a_title_is_better_than_its_middle_and_equals_keep_their_order() {
        Pinyin pinyin = Pinyin.of(List.of("漫谈扩散模型吧", "扩散模型漫谈", "聊漫谈扩散模型吧"));
        assertThat(pinyin.find("kuosan")).extracting(Sounding::title).containsExactly(1, 0, 2);
    }

    @Test
    void long_and_odd_input_is_bounded() {
        for (String part : List.of("shi ", "a", "zh", "扩", "扩 ", "1", "\uD83D\uDE00", "kuosan", "'", "ü")) {
            String words = part.repeat(4_096 / part.length());
            assertThat(PINYIN.find(words)).isEmpty();
            assertThat(PINYIN.soundingLike(words)).isEmpty();
        }
    }

    @Test
    void no_titles_and_silent_ones_have_no_sound() {
        assertThat(Pinyin.of(List.of()).find("kuosan")).isEmpty();
        assertThat(Pinyin.of(List.of("", "：", "한국", "\uD840")).find("kuosan")).isEmpty();
        assertThat(Pinyin.of(List.of()).soundingLike("扩散")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "扩散摸型, 扩散模型",
        "括散模型, 扩散模型",
        "擴散摸型, 扩散模型",
        "扩散 摸型, 扩散模型",
        "扩散模型, 扩散模型",
        "低质近似, 低秩近似",
        "低秩进似之路 2, 低秩近似之路（二",
        "低质近似之路二, 低秩近似之路（二",
        "变分字编码器, 变分自编码器",
        "变分自编码机, 变分自编码器",
        "神金网络, 神经网络",
        "最大四然, 最大似然",
        "嫩穷分, ''",
        "质子, ''",
        "格宁函数, 格林函数",
        "格琳, 格林",
        "Transformer生级之路 16, Transformer升级之路：16",
        "生级之路十六, 升级之路：16",
        "Transformers生级之路, ''",
        "扩, ''",
        "DDPM, ''",
    })
    void finds_what_sounds_the_same(String chinese, String expected) {
        List<Sounding> found = PINYIN.soundingLike(chinese);
        assertThat(found.isEmpty() ? "" : marked(found.get(0))).isEqualTo(expected);
    }

    @Test
    void the_right_characters_are_worth_more_than_those_of_the_same_sound() {
        Pinyin pinyin = Pinyin.of(List.of("摸型漫谈", "模型漫谈", "磨性慢弹"));
        assertThat(pinyin.soundingLike("模型漫谈")).extracting(Sounding::title).containsExactly(1, 0, 2);
        assertThat(pinyin.soundingLike("漫谈 模型")).extracting(Sounding::title).startsWith(1);
    }
}
