package kexuebot.catalog.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryTest {

    @ParameterizedTest
    @CsvSource({
        "Mathematics, Mathematics, 数学研究",
        "数学研究, Mathematics, 数学研究",
        "big-data, Big-Data, 信息时代",
        "ＢＩＧ－ＤＡＴＡ, Big-Data, 信息时代",
        "生活/情感, Life-Feeling, 生活/情感",
        "生活情感, Life-Feeling, 生活/情感",
        "phy-chem, Phy-chem, 物理化学"
    })
    void is_known_by_slug_and_by_chinese_name(String written, String slug, String chinese) {
        assertThat(Category.of(written)).isEqualTo(new Category(slug, chinese));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cooking", "菜谱", "", "/"})
    void of_another_blog_keeps_its_only_name(String written) {
        assertThat(Category.of(written)).isEqualTo(new Category(written, written));
    }
}
