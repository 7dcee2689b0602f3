package kexuebot.bot.model;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names in Chinese sentences of plain spelling: a surname and one or two characters before a word such as 提出 or 教授;
 * what stands around the point of a foreign name; universities; 《titles》; what is quoted.
 */
final class ChineseNames {
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢"
            + "姜崔钟谭陆汪范金石廖贾韦邹熊孟秦阎薛侯雷龙段郝孔邵史毛顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊庄翁章鲁倪庞邢翟";
    private static final String CUES = "(?:提出|等人|等(?=[在的提证认发给])|教授|博士|院士|先生|老师|同学|团队|证明|认为|发现|指出|发明|的论文|的工作)";
    private static final Pattern PERSON =
            Pattern.compile("((?:[" + SURNAMES + "]|欧阳|司马|诸葛|上官|夏侯)\\p{IsHan}{1,2}?)" + CUES);
    /** Words that begin like names. */
    private static final Set<String> WORDS = Set.of(("严格 严谨 严肃 张量 高维 高斯 高阶 高效 高度 高层 周期 金融 任意 任何 任务 余弦 余项 余下 程序 "
                    + "石头 马上 马尔 文章 史上 何时 何处 何为 施加 温度 易于 莫过 许多 范数 范围 范式 钟表 章节 章里 段落 段中 罗列 雷达 龙头 "
                    + "陈述 谢谢 康复 汤姆 黎曼 牛顿 武器 毛病 顾名 叶子 林中 田野 洪水 孔径 曾经 曾有 曾被 何人 何以")
            .split(" "));

    /** Words that end like surnames begin: {@code 文章最后指出} names nobody. */
    private static final Set<String> BEFORE = Set.of(("文章 本章 该章 上章 下章 一章 如何 为何 任何 过程 流程 方程 课程 工程 进程 历程 全程 一段 阶段 手段"
                    + " 片段 分段 这段 该段 规范 示范 提高 最高 更高 较高 很高 历史 其余 剩余 责任 容易 简易 交易 回顾 依赖 分钟 或许 也许 允许 主张 扩张")
            .split(" "));

    private static final Pattern FOREIGN = Pattern.compile("\\p{IsHan}{1,2}[·•‧]\\p{IsHan}{1,2}");
    private static final Pattern PLACE = Pattern.compile("(?![一这该那某各每多几所])\\p{IsHan}{2}(?:大学|研究院|研究所)");
    private static final Pattern TITLE = Pattern.compile("《([^《》]{1,300})》");
    private static final Pattern QUOTATION =
            Pattern.compile("“([^“”]{1,400})”|「([^「」]{1,400})」|『([^『』]{1,400})』|\"([^\"]{1,400})\"");
    /** Letters and digits of a quotation that may be a mere stress. */
    private static final int STRESS = 2;

    private ChineseNames() {}

    /** What the texts do not hold. */
    static List<String> unsupported(String prose, Evidence evidence) {
        Stream<String> people = PERSON.matcher(prose)
                .results()
                .filter(found ->
                        found.start() == 0 || !BEFORE.contains(prose.substring(found.start() - 1, found.start() + 1)))
                .map(found -> found.group(1))
                .filter(name -> !WORDS.contains(name.substring(0, 2)))
                .filter(name -> !evidence.hasText(name));
        Stream<String> others =
                Stream.concat(found(FOREIGN, prose, 0), found(PLACE, prose, 0)).filter(name -> !evidence.says(name));
        Stream<String> titles = found(TITLE, prose, 1).filter(title -> !evidence.says(title));
        Stream<String> quoted = QUOTATION
                .matcher(prose)
                .results()
                .map(ChineseNames::content)
                .filter(text -> Spelling.folded(text).length() > STRESS && !evidence.says(text));
        return Stream.of(people, others, titles, quoted).flatMap(each -> each).toList();
    }

    private static Stream<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(found -> found.group(group));
    }

    private static String content(MatchResult quotation) {
        return Stream.of(1, 2, 3, 4)
                .map(quotation::group)
                .filter(content -> content != null)
                .findFirst()
                .orElse("");
    }
}
