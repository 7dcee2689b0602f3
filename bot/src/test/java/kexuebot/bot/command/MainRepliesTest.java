package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the main replies look like, whole. */
class MainRepliesTest {
    private final Conversation conversation = Conversation.aboutSomePosts();

    @Test
    void latest_posts_in_chinese() {
        assertThat(conversation.shown("/latest 4")).isEqualTo("""
                        最新文章 · 第 1/5 页
                        1. 滑动平均视角下的权重衰减和学习率 </archives/11459>
                           2025-12-05
                        2. Transformer升级之路：21、MLA好在哪里?（下） </archives/11111>
                           2025-07-10 · Transformer升级之路 21/21
                        3. 细水长flow之TARFLOW：流模型满血归来？ </archives/10667>
                           2025-01-17 · 2.8 万次阅读
                           提要：流模型重新有竞争力。
                        4. 低秩近似之路（五）：CUR </archives/10662>
                           2025-01-12 · 低秩近似之路 5/5
                        (“提要”是机器人写的，不是原文。)
                        (目录到 2025-12-05 为止；sync 或 serve 会去读更新的文章。)
                        (发送编号打开；next 下一页)""");
    }

    @Test
    void latest_posts_in_english() {
        assertThat(conversation.shownInEnglish("/latest 3")).isEqualTo("""
                        Latest posts · page 1/6
                        1. 滑动平均视角下的权重衰减和学习率 </archives/11459>
                           2025-12-05
                        2. Transformer升级之路：21、MLA好在哪里?（下） </archives/11111>
                           2025-07-10 · Transformer升级之路 21/21
                        3. 细水长flow之TARFLOW：流模型满血归来？ </archives/10667>
                           2025-01-17 · 28k reads
                           In short: Flows are competitive again.
                        (“In short” lines are the bot's own words.)
                        (The catalog reaches 2025-12-05; sync or serve reads newer posts.)
                        (Send a number to open it; next for the next page)""");
    }

    @Test
    void a_search_in_both_languages() {
        assertThat(conversation.shown("/search 低秩 year:2024"))
                .startsWith("“低秩” · 2024 年 · 3 篇\n1. 低秩近似之路（四）：ID </archives/10501>\n   2024-10-30 · 低秩近似之路 4/5");
        assertThat(conversation.shownInEnglish("/search 低秩 year:2024..2025"))
                .startsWith("“低秩” · 2024–2025 · 4 posts\n1. 低秩近似之路（五）：CUR </archives/10662>");
    }

    @Test
    void one_series_in_chinese() {
        conversation.say("/post 10427");
        assertThat(conversation.shown("/series 低秩")).isEqualTo("""
                        低秩近似之路 · 4 篇 · 2024-09 至 2025-01
                        1. （一）伪逆 · 2024-09-15
                        2. （三）CR · 2024-10-11
                        3. （四）ID · 2024-10-30 ← 下一篇
                        4. （五）CUR · 2025-01-12
                        目录里缺：2
                        (发送编号打开)""");
    }

    @Test
    void one_series_in_english() {
        assertThat(conversation.shownInEnglish("/series Transformer升级之路")).isEqualTo("""
                        Transformer升级之路 · 4 posts · 2023-11 to 2025-07
                        1. 15、Key归一化助力长度外推 · 2023-11-20 ← next
                        2. 16、“复盘”长度外推技术 · 2024-01-26
                        3. 17、多模态位置编码的简单思考 · 2024-03-29
                        4. 21、MLA好在哪里?（下） · 2025-07-10
                        Not in the catalog: 1–14, 18–20
                        (Send a number to open it)""");
    }

    @Test
    void one_post_with_an_excerpt() {
        assertThat(conversation.shown("/post 10427")).isEqualTo("""
                        低秩近似之路（三）：CR
                        苏剑林 · 2024-10-11 · 2.3 万次阅读
                        系列 低秩近似之路 3/5 · ‹ 1 · 4 ›
                        分类 数学研究 · 标签 矩阵、低秩
                        挑出几列几行，让它们的乘积接近整个乘积。
                        提到《低秩近似之路（一）：伪逆》
                        https://kexue.fm/archives/10427""");
    }

    @Test
    void one_post_with_our_abstract_only() {
        assertThat(conversation.shown("/post 9948")).contains("\n提要（非原文）：回顾一年来的长度外推方法。\n");
        assertThat(conversation.shownInEnglish("/post 9948")).isEqualTo("""
                        Transformer升级之路：16、“复盘”长度外推技术
                        苏剑林 · 2024-01-26 · 72k reads
                        Series Transformer升级之路 16/21 · ‹ 15 · 17 ›
                        Category Big-Data
                        In short (the bot's words): A look back at a year of length extrapolation.
                        https://kexue.fm/archives/9948""");
    }

    @Test
    void a_mentioned_post_says_where() {
        assertThat(conversation.shown("/post 10366")).contains("\n被提到于《低秩近似之路（三）：CR》\n");
    }

    @Test
    void most_read_posts_say_for_how_many_readers_are_known() {
        assertThat(conversation.shown("/popular 2023")).isEqualTo("""
                        读的人最多 · 2023 年
                        1. 写了个刷论文的辅助网站：Cool Papers </archives/9907>
                           2023-12-25 · 9226 次阅读
                        (17 篇里 5 篇的阅读数已知；sync 读博客可补上。)
                        (发送编号打开)""");
        assertThat(conversation.shownInEnglish("/popular 2023")).contains("2023-12-25 · 9,226 reads");
    }

    @Test
    void tags_and_categories_with_numbers_of_posts() {
        assertThat(conversation.shown("/tags")).isEqualTo("""
                        标签 · 2 个
                        1. 低秩 · 1 篇
                        2. 矩阵 · 1 篇
                        分类
                        3. 信息时代 · 8 篇
                        4. 数学研究 · 5 篇
                        (17 篇里 1 篇的标签已知；sync 读博客可补上。)
                        (17 篇里 13 篇的分类已知；sync 读博客可补上。)
                        (发送编号打开)""");
    }

    @Test
    void the_greeting_offers_three_things_to_try() {
        assertThat(conversation.shownInEnglish("/start")).isEqualTo("""
                        Hello! Ask me about the blog 科学空间.
                        I know 17 posts; the catalog reaches 2025-12-05.
                        Try:
                        1. /search 低秩 year:2024
                        2. /series 低秩近似之路
                        3. /post 9948
                        (/help lists all commands; plain words search.)""");
    }
}
