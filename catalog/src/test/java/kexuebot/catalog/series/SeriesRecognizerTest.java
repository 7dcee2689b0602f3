package kexuebot.catalog.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesRecognizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "拓扑学散步（一）：开集|拓扑学散步|1|开集",
                "拓扑学散步（ 二 ） 闭集|拓扑学散步|2|闭集",
                "拓扑学散步（七）：方差估计（上）|拓扑学散步|7|方差估计（上）",
                "拓扑学散步（六）：n=4（2）|拓扑学散步|6|n=4（2）",
                "拓扑学散步（第二部分）：闭集|拓扑学散步|2|闭集",
                "Mamba拆解记：1、从卷积说起|Mamba拆解记|1|从卷积说起",
                "Mamba拆解记：9、一种扫描|Mamba拆解记|9|一种扫描",
                "Mamba拆解记：２０、好在哪里?（上）|Mamba拆解记|20|好在哪里?（上）",
                "量化训练手记：3. 校准(1)|量化训练手记|3|校准(1)",
                "量化训练手记：3.校准(完)|量化训练手记|3|校准(完)",
                "【图论小品】 2.四种颜色|图论小品|2|四种颜色",
                "【会写诗的网络】⋅（一）从格律开始|会写诗的网络|1|从格律开始",
                "《时空的褶皱(1)》——为什么会弯？|时空的褶皱|1|为什么会弯？",
                "《对称之旅》系列——11.镜子|对称之旅|11|镜子",
                "椭圆曲线入门（二）|椭圆曲线入门|2|''",
                "滚动的圆环会停在哪里(2)？|滚动的圆环会停在哪里|2|''",
                "QR迭代为什么收敛（中）|QR迭代为什么收敛|2|''",
                "概率之趣1：生日|概率之趣|1|生日",
                "虚数漫谈（一）：-1的平方根|虚数漫谈|1|-1的平方根",
                "虚数漫谈（一）——平方根|虚数漫谈|1|平方根",
                "计算春分的时刻2——更精确|计算春分的时刻|2|更精确",
                "“缓存”不再慢：从LRU到学习型缓存（一）|“缓存”不再慢：从LRU到学习型缓存|1|''",
                "几何名题之5、6（上）|几何名题之5、6|1|''",
                "剪枝有用！这是我的看法（一）|剪枝有用！这是我的看法|1|''",
                "[转载]拓扑学散步（一）：开集|拓扑学散步|1|开集"
            })
    void takes_a_title_apart(String title, String name, int number, String subtitle) {
        Series series = only(title);

        assertThat(series.name()).isEqualTo(name);
        assertThat(series.parts().get(0).number()).hasValue(number);
        assertThat(series.parts().get(0).subtitle()).isEqualTo(subtitle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6个派生优化器的简单比较",
                "第1000篇文章",
                "第100篇文章了",
                "2^89-1不是素数",
                "第四波：2^89-1不是素数！",
                "400年前的今天，望远镜诞生了",
                "T9 NEPTUNE：又一个模型",
                "RAdam优化器浅析（附开源实现）",
                "为什么多出一个max(1, x)？",
                "多出的是f(1)",
                "为什么RMS是0.2？",
                "默认模长为什么是1？",
                "从RNN、CNN到GPT2",
                "科学空间：2010年5月重要天象",
                "科学空间：七、八月天象",
                "【NASA每日一图】NGC 55",
                "【备忘】3.5T硬盘",
                "模型库v0.2.0",
                "（一）",
                "1",
                "（上）（下）",
                "：1、无名",
                "《流浪的行星2》观后感",
                "",
                "   ",
                "《",
                "】】】",
                "2012：1. 末日"
            })
    void takes_no_other_number_for_a_part_number(String title) {
        assertThat(recognize(title)).isEmpty();
    }

    @Test
    void joins_spellings_that_differ_in_width_spaces_and_quotes() {
        Series series = only("“闭门”之浅谈（一）：输入", "“闭门”之浅谈（二）：输出", "\"闭门\"之浅谈 (三):回路");

        assertThat(series.name()).isEqualTo("“闭门”之浅谈");
        assertThat(series.parts()).hasSize(3);
    }

    @Test
    void a_name_before_之_is_a_series_when_enough_titles_share_it() {
        assertThat(only("小溪之起源", "小溪之转弯", "小溪之入海", "小溪之回响").name()).isEqualTo("小溪");
        assertThat(recognize("小溪之起源", "小溪之转弯", "小溪之入海")).isEmpty();
    }

    @Test
    void variants_of_one_title_are_no_series() {
        assertThat(recognize("线性与非线性：一段联系", "线性与非线性：一段联系（含图）", "线性与非线性：一段联系 · 续"))
                .isEmpty();
    }

    @Test
    void orders_by_number_then_oldest_first() {
        Series series = only("级数：3. 收敛(2)", "级数：10. 应用", "级数：1. 引子", "级数：3. 收敛(1)");

        assertThat(titles(series)).containsExactly("级数：1. 引子", "级数：3. 收敛(2)", "级数：3. 收敛(1)", "级数：10. 应用");
    }

    @Test
    void puts_a_first_part_without_a_number_first() {
        Series series = only("雨滴的速度", "雨滴的速度(二)", "雨滴的速度(三)");

        assertThat(series.parts().get(0).number()).isEmpty();
        assertThat(titles(series)).containsExactly("雨滴的速度", "雨滴的速度(二)", "雨滴的速度(三)");
    }

    @Test
    void takes_no_later_post_of_the_bare_name_for_the_first_part() {
        Series series = only("雨滴的速度(二)", "雨滴的速度");

        assertThat(titles(series)).containsExactly("雨滴的速度(二)");
    }

    @Test
    void takes_no_post_of_the_bare_name_when_there_is_a_first_part() {
        Series series = only("雨滴的速度", "雨滴的速度(一)", "雨滴的速度(二)");

        assertThat(titles(series)).containsExactly("雨滴的速度(一)", "雨滴的速度(二)");
    }

    @Test
    void places_a_member_without_a_number_by_its_day() {
        Series series = only("《行星》:潮汐(一)", "《行星》:插曲", "《行星》:共振(二)");

        assertThat(titles(series)).containsExactly("《行星》:潮汐(一)", "《行星》:插曲", "《行星》:共振(二)");
    }

    @Test
    void follows_a_name_that_gets_shorter_midway() {
        Series series = only("生成元——数列的影子(1)", "生成元——数列的影子(2)", "生成元(3)：递推");

        assertThat(series.name()).isEqualTo("生成元");
        assertThat(series.parts()).extracting(Series.Part::subtitle).containsExactly("数列的影子", "数列的影子", "递推");
    }

    @Test
    void keeps_two_series_apart_when_one_name_begins_like_the_other() {
        List<Series> series = recognize("生成元——数列的影子(1)", "生成元——数列的影子(2)", "生成元(1)：递推", "生成元(2)：渐近");

        assertThat(series).extracting(Series::name).containsExactly("生成元", "生成元——数列的影子");
    }

    @Test
    void keeps_topics_of_one_book_apart_when_each_counts_for_itself() {
        List<Series> series = recognize("《行星》:潮汐(一)", "《行星》:潮汐(二)", "《行星》:共振(一)", "《行星》:共振(二)");

        assertThat(series).hasSize(2).allSatisfy(one -> assertThat(one.parts()).hasSize(2));
    }

    @Test
    void doubts_a_number_within_the_title_of_a_book_until_another_counts_on() {
        assertThat(recognize("《重读张量3》：指标")).isEmpty();
        assertThat(only("《重读张量3》：指标", "《重读张量4》：缩并").lastNumber()).hasValue(4);
    }

    @Test
    void takes_one_of_for_a_number_only_when_another_counts_on() {
        assertThat(recognize("最美的公式之一：欧拉")).isEmpty();
        assertThat(only("最美的公式之一：欧拉", "最美的公式之二：高斯").lastNumber()).hasValue(2);
    }

    @Test
    void counted_titles_make_a_series_although_its_name_ends_like_a_column() {
        Series series = only("【拓扑随笔】1. 绪论", "【拓扑随笔】2. 开集（上）", "【拓扑随笔】3. 闭集", "【拓扑随笔】5. 紧致性");

        assertThat(series.name()).isEqualTo("拓扑随笔");
        assertThat(series.parts()).extracting(Series.Part::number).containsExactly(parts(1, 2, 3, 5));
        assertThat(series.parts()).extracting(Series.Part::subtitle).containsExactly("绪论", "开集（上）", "闭集", "紧致性");
        assertThat(only("【群论思考】1. 循环", "【群论思考】2. 置换").name()).isEqualTo("群论思考");
        assertThat(only("【群论思考】（一）循环", "【群论思考】（二）置换").lastNumber()).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"【备忘】", "【翻译】", "【NASA每日一图】", "[问题解答]"})
    void columns_are_no_series_although_their_titles_count(String column) {
        assertThat(recognize(column + "1. 甲乙", column + "2. 丙丁", column + "（三）戊己"))
                .isEmpty();
    }

    @Test
    void one_numbered_title_makes_no_series_of_a_column() {
        assertThat(recognize("【拓扑随笔】1. 绪论", "【拓扑随笔】序")).isEmpty();
    }

    @Test
    void no_part_is_lost_whose_subtitle_begins_with_a_digit() {
        assertThat(only("解码器修炼手册：1、开头", "解码器修炼手册：3、1/3的秘密", "解码器修炼手册：4、2-bit").parts())
                .extracting(Series.Part::number)
                .containsExactly(parts(1, 3, 4));
        Series points = only("张量网络浅尝：1.图", "张量网络浅尝：2.秩", "张量网络浅尝：3.3.5维");
        assertThat(points.parts()).extracting(Series.Part::number).containsExactly(parts(1, 2, 3));
        assertThat(points.parts().get(2).subtitle()).isEqualTo("3.5维");
    }

    @Test
    void quantities_and_lists_of_numbers_count_nothing() {
        assertThat(recognize("星星的个数：2.5亿", "星星的个数：3.1亿", "最小的素数：2、3、5")).isEmpty();
    }

    @Test
    void needs_three_posts_for_a_series_under_brackets_without_numbers() {
        assertThat(recognize("[高斯日记]互反律", "[高斯日记]谷神星")).isEmpty();
        assertThat(only("[高斯日记]互反律", "[高斯日记]谷神星", "[高斯日记]曲面").parts())
                .allSatisfy(part -> assertThat(part.number()).isEmpty());
    }

    @Test
    void keeps_two_posts_of_one_title_as_two_parts() {
        Post one = Labelled.post("", "", "拓扑学散步（一）");

        assertThat(SeriesRecognizer.recognize(List.of(one, one)).get(0).parts()).hasSize(2);
    }

    @Test
    void reads_titles_whose_day_is_unknown() {
        List<Post> posts = Stream.of("雨滴的速度(二)", "雨滴的速度")
                .map(title -> Labelled.post("", "", title))
                .toList();

        assertThat(SeriesRecognizer.recognize(posts).get(0).parts())
                .extracting(Series.Part::number)
                .containsExactlyInAnyOrder(OptionalInt.empty(), OptionalInt.of(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(一)", "（", "《", "【", "“", "：1、", "之", "一", "1", "a", "——", "之一：", "系列——1.", " ", "\u200d", "\uD835",
                "\uDD4A"
            })
    void survives_hostile_titles(String unit) {
        String title = unit.repeat(10_000 / unit.length());

        assertThat(recognize("拓扑学散步（一）：开集", title, "名字" + title, title + "（二）"))
                .extracting(Series::name)
                .contains("拓扑学散步");
    }

    private static Series only(String... titles) {
        List<Series> series = recognize(titles);
        assertThat(series).hasSize(1);
        return series.get(0);
    }

    /** Recognises posts given oldest first. */
    private static List<Series> recognize(String... titles) {
        List<Post> posts = Stream.iterate(0, i -> i < titles.length, i -> i + 1)
                .map(i -> Labelled.post(Integer.toString(i + 1), "2020-01-" + (i + 10), titles[i]))
                .toList();
        return SeriesRecognizer.recognize(posts);
    }

    private static OptionalInt[] parts(int... numbers) {
        return IntStream.of(numbers).mapToObj(OptionalInt::of).toArray(OptionalInt[]::new);
    }

    private static List<String> titles(Series series) {
        return series.parts().stream().map(part -> part.post().title()).toList();
    }
}
