package kexuebot.catalog.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a name in a text looks like, and what only looks like one. */
final class NamePatterns {
    /** Words that no name has in it, and letters that begin none but the words excepted. */
    private static final Pattern CLAUSE = Pattern.compile("[是了我你您它他们这那也都很把让请吗呢吧啊却仅某哪每些怎称叫]|什么|多少|"
            + "使用|采用|利用|通过|引入|提出|基于|比如|例如|如何|以及|其中|还有|对于|关于|考虑|选择|进行|得到|可以|需要|根据|由于|因为|所以|"
            + "但是|然后|首先|最后|后来|目前|现在|已经|一个|一种|两个|多个|另外|此外|并且|而且|或者|如果|那么|之后|之前|参考|介绍|实现|用于|属于|"
            + "等于|来自|作为|成为|变成|包括|包含|具有|没有|同样|看到|知道|认为|假设|直接|分别|本文|上面|下面|前面|后面|一般|常见|常用|著名|经典|"
            + "^(?:[用在从将和与及或而且所以其来去由到给为则即要会又还更按据跟像叫]|对(?![比偶数称抗角齐话])|能(?![量级])|有(?![限理向序效界])"
            + "|最(?![大小优速短])|后(?![验缀向])|先(?!验)|可(?![逆微导解控交变]))");

    /** Behind these begins a name, if anything behind them is one. */
    private static final Pattern NAMING =
            Pattern.compile(".*(?:[的是了]|称为|称作|叫做|叫作|名为|所谓|以及|一种|一个|这种|这个|比如|例如|使用|采用" + "|利用|引入|提出|基于)");

    /** What stands before a name of one of its kind: 优化器（Adam） gives an example, no other name. */
    private static final Pattern KIND =
            Pattern.compile("[A-Za-z0-9]*.{0,3}(?:优化器|模型|数据集|框架|工具|函数|方法|算法|网络|任务|平台|系统|软件|论文|作者|团队"
                    + "|公司|比赛|指标|结构|架构|语言|显卡|版本|公式|定理|问题|技巧|策略|方案|领域|语料|期刊|会议|损失|参数|符号)");

    private static final Pattern CHINESE = Pattern.compile(
            "[A-Za-z0-9]{0,12}\\p{IsHan}{2,10}|[A-Za-z0-9]{0,12}\\p{IsHan}{1,6}[-·–]\\p{IsHan}{1,8}|[A-Za-z]{1,12}\\p{IsHan}{1,10}");

    private static final Pattern LATIN = Pattern.compile(
            "\\p{IsLatin}[\\p{IsLatin}0-9+.]*(?:[-'’ ]+\\p{IsLatin}?[\\p{IsLatin}0-9+.]*){0,8}(?<![-'’ .])");

    private static final Pattern LONG = Pattern.compile("\\p{L}{2,}.*[- ].*\\p{L}{2,}.*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** Words of sentences, and names of places, tools and languages, which stand in brackets for other reasons. */
    private static final Set<String> NO_NAME = Set.of(
            "is",
            "are",
            "was",
            "we",
            "you",
            "i",
            "it",
            "see",
            "this",
            "not",
            "in",
            "et",
            "al",
            "eg",
            "e.g",
            "i.e",
            "etc",
            "arxiv",
            "iclr",
            "icml",
            "neurips",
            "nips",
            "acl",
            "emnlp",
            "cvpr",
            "iccv",
            "eccv",
            "aaai",
            "github",
            "google",
            "openai",
            "facebook",
            "meta",
            "microsoft",
            "python",
            "keras",
            "tensorflow",
            "pytorch",
            "numpy",
            "matlab",
            "mathematica",
            "java",
            "flash",
            "linux",
            "windows",
            "appendix",
            "link",
            "pdf",
            "base",
            "large",
            "small",
            "v1",
            "v2",
            "faq",
            "ok",
            "todo",
            "baseline",
            "left",
            "right",
            "true",
            "false",
            "a",
            "b",
            "c",
            "n",
            "x",
            "y");

    private NamePatterns() {}

    /** A name in Chinese characters, or a Latin word with some behind it: KL散度. */
    static boolean isChinese(String text) {
        return CHINESE.matcher(text).matches() && !hasClause(text);
    }

    /** One to six Latin words that may be a name. */
    static boolean isLatin(String text) {
        String[] words = text.split("[\\s-]+");
        return text.length() <= Alias.LONGEST
                && text.codePoints().filter(Character::isLetter).count() > 1
                && words.length <= 6
                && LATIN.matcher(text).matches()
                && !YEAR.matcher(text).find()
                && Arrays.stream(words).noneMatch(word -> NO_NAME.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** Whether a Latin name has two words or more, so that it says what it means. */
    static boolean isLong(String latin) {
        return LONG.matcher(latin).matches();
    }

    static boolean hasClause(String text) {
        return CLAUSE.matcher(text).find();
    }

    static boolean isKind(String name) {
        return KIND.matcher(name).matches();
    }

    /** The text behind its last word that announces a name; all of it if there is none. */
    static String announced(String run) {
        return NAMING.matcher(run).replaceFirst("");
    }
}
