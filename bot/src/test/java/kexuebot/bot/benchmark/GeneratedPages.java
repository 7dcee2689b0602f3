package kexuebot.bot.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Post pages in the blog's markup, as long as the blog's: about 9,000 characters of text with formulas, headings, code,
 * images and links. Same seed, same pages.
 */
final class GeneratedPages {
    private static final int TEXT_LENGTH = 9_000;

    private static final List<String> SENTENCES = List.of(
            "先把需要的记号列在一处，免得后面来回翻找。",
            "这一步看上去只是换了个写法，实际上已经用掉了全部条件。",
            "从图上可以看到，两条曲线在开头几乎重合，随后才慢慢分开。",
            "如果读者愿意动手，不妨取几个小的数代进去验证一下。",
            "为了让式子短一些，下面把常数都并进同一个字母里。",
            "值得留意的是，这个界与维度无关，因此可以放心地推广。",
            "换成另一组参数之后结论依然成立，只是收敛得慢一点。",
            "到这里为止还没有用到任何随机性，一切都是确定的。",
            "严格的证明并不难，但是比较长，所以放到最后一节。",
            "直观来讲，它相当于把大步子拆成许多互不干扰的小步子。");

    private static final List<String> INLINE = List.of(
            "\\boldsymbol{x}_t",
            "\\mathcal{O}(n^2)",
            "\\theta\\in\\mathbb{R}^{d}",
            "\\lambda_1 &gt; \\lambda_2",
            "f(x)",
            "\\Vert\\boldsymbol{W}\\Vert_2",
            "\\alpha\\beta",
            "n &lt; m");

    private static final List<String> DISPLAY = List.of(
            "\\begin{equation}\\boldsymbol{\\theta}_{t+1} = \\boldsymbol{\\theta}_t - \\eta_t"
                    + " \\frac{\\boldsymbol{m}_t}{\\sqrt{\\boldsymbol{v}_t} + \\epsilon}\\label{eq:%d}\\end{equation}",
            "\\begin{equation}\\begin{aligned}a_{n+1} &amp;= \\frac{1}{2}\\left(a_n + \\frac{c}{a_n}\\right) \\\\"
                    + " &amp;&gt; 0\\end{aligned}\\label{eq:%d}\\end{equation}",
            "$$\\int_{-\\infty}^{\\infty} e^{-%d x^2} dx = \\sqrt{\\frac{\\pi}{a}}$$");

    private static final List<String> CODE = List.of(
            "def halve(values, rounds=%d):\n    for _ in range(rounds):\n        values = [v / 2 for v in values if v &gt; 0]\n"
                    + "    return values\n",
            "import sys\n\nfor number, line in enumerate(sys.stdin):\n    if number &lt; %d:\n        print(line.strip())\n");

    private final Random random;

    private GeneratedPages(long seed) {
        random = new Random(seed);
    }

    static List<String> of(int count) {
        GeneratedPages generator = new GeneratedPages(count);
        return IntStream.rangeClosed(1, count).mapToObj(generator::page).collect(Collectors.toList());
    }

    private String page(int id) {
        String title = "第" + id + "种做法：从一个小问题谈起";
        LocalDate day = LocalDate.of(2009, 3, 1).plusDays(id);
        String link = "https://kexue.fm/archives/" + id;
        return head(title)
                + "<div class=\"Post\"><div class=\"PostHead\"><div class=\"title-wrap\"><span class=\"date\">"
                + "<span class=\"day\">" + day.getDayOfMonth() + "</span> Mar</span>\n<h1><a href=\"" + link + "\">"
                + title
                + "</a></h1>\n<span class=\"submitted\">By <a href=\"https://kexue.fm/me.html\">苏剑林</a> | " + day
                + " | 12345位读者 | <a href=\"" + link + "#how_to_cite\">引用</a></span></div></div>\n"
                + "<div class=\"PostContent\" id=\"PostContent\">\n" + text(id) + notes(link, title)
                + "<div id=\"how_to_cite\"><p class=\"cite_style\">苏剑林. 《" + title
                + " 》[Blog post]. Retrieved from <a href=\""
                + link + "\">" + link + "</a></p><p class=\"cite_style\">@online{kexuefm-" + id + ",<br/>\n  title={"
                + title
                + "},<br/>\n}</p></div>\n</div></div>\n" + foot(id);
    }

    private static String head(String title) {
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"UTF-8\"/><title>" + title
                + " - 科学空间|Scientific Spaces</title>\n<script>" + "var settings = {a: 1};\n".repeat(40)
                + "</script></head>\n<body><div id=\"Header\"><a href=\"/\">首页</a></div>\n<div id=\"content\">\n";
    }

    private String text(int id) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (int part = 0; shown < TEXT_LENGTH; part++) {
            String block = block(id, part);
            shown += block.replaceAll("<[^>]*>", "").length();
            text.append(block).append(part == 2 ? "<!--more-->" : "").append('\n');
        }
        return text.toString();
    }

    private String block(int id, int part) {
        return switch (part % 9) {
            case 3 -> heading(part);
            case 5 -> "<p>" + prose() + "<br/>\n" + pick(DISPLAY).formatted(part) + "<br/>\n" + prose() + "</p>";
            case 6 -> "<p>" + prose() + pick(DISPLAY).formatted(part) + "其中式$\\eqref{eq:" + part + "}$已经证明。</p>";
            case 7 ->
                part % 2 == 0
                        ? "<pre><code class=\"language-python\">" + pick(CODE).formatted(part) + "</code></pre>"
                        : "<p><a href=\"/usr/uploads/" + part + ".png\"><img src=\"/usr/uploads/" + part
                                + ".png\" alt=\"图\"/></a></p>";
            case 8 ->
                "<p>" + prose() + "参考<a href=\"https://kexue.fm/archives/" + (id + part) + "\">《另一种做法" + part
                        + "》</a>和<a href=\"https://papers.cool/arxiv/2401.0" + (1000 + part) + "\">《On Steps》</a>。</p>";
            default -> "<p>" + prose() + prose() + "</p>";
        };
    }

    private static String heading(int part) {
        String name = "第" + part + "部分";
        return "<h2 id=\"" + name + "\">" + name + "<a href=\"#" + name + "\"> #</a></h2>";
    }

    private String prose() {
        return pick(SENTENCES) + "这里$" + pick(INLINE) + "$与<strong>$" + pick(INLINE) + "$</strong>是给定的，"
                + pick(SENTENCES) + pick(SENTENCES);
    }

    private static String notes(String link, String title) {
        return "<p><em><strong>转载到请包括本文地址：</strong><a href=\"" + link + "\" title=\"" + title + "\">" + link
                + "</a></em></p>\n<div id=\"content_tips\"><p>提示</p></div><div id=\"pay\"><p>图</p></div>\n";
    }

    private static String foot(int id) {
        return "<div id=\"tools\"><span class=\"cat\">分类：<a href=\"/category/Big-Data\">信息时代</a> 标签：<a href=\"/tag/a/\">优化</a>"
                + "</span> <span class=\"comment_comments\"><a href=\"#PostComment\">17 评论</a></span></div>\n"
                + "<div id=\"entrynavigation\">&lt; <a href=\"/archives/" + (id + 1)
                + "\">前一种做法</a> | <a href=\"/archives/"
                + (id + 2) + "\">后一种做法</a> &gt;</div>\n<div id=\"similar\"><ul>" + links(10) + "</ul></div>\n"
                + "<div id=\"comments\">" + "<div class=\"comment\"><b>读者</b><p>请问第三步怎么来的？</p></div>\n".repeat(17)
                + "</div></div>\n<div id=\"Sidebar\"><ul>" + links(30) + "</ul></div></body></html>";
    }

    private static String links(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "<li><a href=\"https://kexue.fm/archives/" + i + "\">第" + i + "种做法</a></li>")
                .collect(Collectors.joining());
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
