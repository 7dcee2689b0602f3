package kexuebot.bot.benchmark;

import java.util.List;
import java.util.stream.Stream;

/** Lines as readers type them, over titles of real posts: all kinds of queries, four each. */
public enum QueryKind {
    EXACT_TITLE("低秩近似之路（一）：伪逆", "生成扩散模型漫谈（一）：DDPM = 拆楼 + 建楼", "为什么现在的LLM都是Decoder-only的架构？", "费曼积分法（7）：欧拉数学积分一题"),
    PART_OF_TITLE("博采众长的旋转式位置编码", "梯度下降 解析", "通俗理解", "从动力学角度看优化"),
    SERIES_PART("扩散 23", "升级之路16", "transformer 升级之路 七", "低秩近似之路三"),
    SHORT("秩", "扩散", "流形", "木星"),
    WORDS("学习率 batch size 优化", "奇异值 裁剪 矩阵", "注意力 稀疏 线性", "概率 不等式 证明 积分"),
    LATIN("RoPE", "lora", "SVD", "AdaFactor"),
    SYNONYM("旋转位置编码 外推", "低秩适配", "optimizer", "对抗生成网络"),
    TYPO("transfomer", "Moun优化器", "globlapointer", "gumble softmx"),
    TRADITIONAL("優化器", "線性注意力", "學習率 為什麼", "變分自編碼器"),
    PINYIN("kuosan moxing", "dizhi jinsi", "xuanzhuanweizhibianma", "zhuyili jizhi"),
    INITIALS("ksmx", "dzjs", "tdcj", "fmddl"),
    FORMULA(
            "\\mathbb{R}^{n\\times m}",
            "softmax(QK^T)",
            "\\nabla_{\\theta}\\mathcal{L}",
            "$\\lim_{T\\to\\infty}\\frac{1}{T}\\int_0^T f(x_t)dt$"),
    QUESTION(
            "为什么现在的LLM都是Decoder-only",
            "学习率和batch size应该怎么一起调整才好？",
            "what is the best rank-r approximation of a matrix",
            "测试文本比训练长，语言模型为什么就崩了"),
    ADDRESS("https://kexue.fm/archives/8265", "8265", "#9119", "https://spaces.ac.cn/archives/10266/comment-page-1"),
    FILTERS("tag:LoRA year:2020..2024", "矩阵 category:Big-Data sort:date", "系列：扩散 噪声", "year:2019 sort:readers"),
    NOTHING("没有这样的词语吧 嘦勥", "xqzvptk", "勥烎嘦巭", "zzqqxx tag:没有的标签");

    private final List<String> lines;

    QueryKind(String... lines) {
        this.lines = List.of(lines);
    }

    List<String> lines() {
        return lines;
    }

    /** All lines, those of one kind apart from each other. */
    static List<String> mixture() {
        return Stream.iterate(0, i -> i < 4, i -> i + 1)
                .flatMap(i -> Stream.of(values()).map(kind -> kind.lines.get(i)))
                .toList();
    }
}
