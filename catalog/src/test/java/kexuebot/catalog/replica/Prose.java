package kexuebot.catalog.replica;

import java.util.List;
import java.util.Random;

/** Invented words and sentences, one after the other as a seeded chance has it. For one thread. */
final class Prose {
    static final List<String> NOUNS = List.of(
            "谱半径", "样条插值", "随机游走", "卷积核", "条件数", "变分推断", "拉格朗日乘子", "指数族", "核方法", "残差连接", "渐近展开", "混合专家", "位置编码",
            "最小作用量", "幂级数", "贝塞尔函数", "哈密顿量", "停时", "蒙特卡洛估计", "正则化路径", "凸包", "互信息", "鞍点", "谐振子", "素数分布", "群作用", "流匹配",
            "得分函数", "隐变量", "权重衰减", "动量项", "稀疏注意力", "卡方距离", "泊松过程", "测地线", "特征多项式", "圆周率", "行星轨道", "小数据集", "词表大小");

    static final List<String> TAGS = List.of(
            "矩阵", "优化", "概率", "注意力机制", "生成模型", "梯度", "不等式", "近似", "语言模型", "微分方程", "积分", "几何", "数论", "采样", "LoRA", "C++",
            "R&D", "力学", "天文", "阅读");

    private static final List<String> SENTENCES = List.of(
            "手头的演算纸堆得太高了，于是把其中关于%s的一叠抽出来，按顺序誊写一遍。",
            "先不管严格性，只看%s在一维时长什么样子，图像会替我们省去许多口舌。",
            "若把%s换成%s，推导的前三步一字不改，第四步才显出分别。",
            "这样一来，%s就只剩下一个自由度，余下的都被归一化吃掉了。",
            "把求和与极限交换次序需要一点小心，好在%s是单调的，控制收敛定理直接可用。",
            "笔算到这里恰好写满一页，翻过去就是%s的闭式解。",
            "数值上不难验证：步长减半，%s的误差大约变为原来的四分之一。",
            "有趣的是，%s和%s在这个极限下给出同一个常数，这多半不是巧合。",
            "不妨假设样本相互独立，否则%s里会多出一个交叉项，但量级不变。",
            "为了让记号轻一些，下文省略%s的下标，只在必要时补回来。",
            "从能量的角度讲，%s描述的无非是坡有多陡、球滚多快。",
            "这里藏着一个常见的误会：%s小并不意味着%s也小，反例只需两行就能写出。",
            "实现的时候不必显式构造%s，每次只要一次矩阵乘向量，内存从平方降到线性。",
            "回头再看开头提出的问题，答案已经呼之欲出：让%s守恒，其余顺其自然。",
            "窗外的雨下了一夜，正好适合把%s从头到尾想一遍。",
            "表格最后一列是三次重复的平均，%s那一行波动最大，解读时请打个折扣。",
            "换一组初值再跑，曲线的形状没变，只是%s来得早了些。",
            "归根到底，%s是在偏差与方差之间找平衡，和%s所做的并无二致。");

    private static final List<String> FORMULAS = List.of(
            "n < m",
            "x\\to 0^+",
            "\\boldsymbol{u}_k",
            "\\mathcal{O}(n\\log n)",
            "\\lambda_{\\max} > 1",
            "a_{ij}",
            "\\beta_1=\\beta_2",
            "\\Vert\\boldsymbol{A}\\Vert_F\\leq c",
            "p(z|x)",
            "\\hat{\\sigma}^2");

    private static final List<String> EQUATIONS = List.of(
            "\\mathcal{L}(\\theta) = \\frac{1}{N}\\sum_{k=1}^N \\left(y_k - f_{\\theta}(x_k)\\right)^2",
            "\\frac{d\\boldsymbol{x}_t}{dt} = -\\nabla U(\\boldsymbol{x}_t)",
            "\\zeta(s) = \\prod_{p} \\frac{1}{1 - p^{-s}},\\quad s > 1",
            "\\begin{aligned}u_{k+1} &= u_k - \\alpha v_k \\\\ v_{k+1} &= \\gamma v_k + g_k\\end{aligned}",
            "D_{\\alpha}(p\\Vert q) = \\frac{1}{\\alpha-1}\\log\\int p^{\\alpha}(x)q^{1-\\alpha}(x)dx",
            "\\boldsymbol{Q}\\boldsymbol{R} = \\boldsymbol{A},\\quad \\boldsymbol{Q}^{\\top}\\boldsymbol{Q} = \\boldsymbol{I}",
            "e^{x} < \\sum_{k=0}^{n}\\frac{x^k}{k!} + \\frac{x^{n+1}}{n!},\\quad 0 < x < 1",
            "\\text{logsumexp}(z) = \\log\\sum_{i=1}^{d} e^{z_i} \\color{red}{+ 0}");

    private static final List<String> CODE = List.of(
            "def bisect(f, a, b):\n    while b - a > 1e-9:\n        c = (a + b) / 2\n        a, b = (a, c) if f(a) * f(c) < 0 else (c, b)\n    return a",
            "#include <vector>\n\ntemplate <class T>\nT last(const std::vector<T>& all) {\n    return all.empty() ? T() : all.back(); // n >= 1 && true\n}",
            "seq 1 20 | awk '$1 % 2 && $1 < 9 {s += $1} END {print s \" <total>\"}'");

    private static final List<String> HEADINGS = List.of(
            "从例子说起", "符号与约定", "主要结果", "逐步推导", "数值检验", "几何含义", "退化情形", "当n < m时", "优点&局限", "写成代码", "与前文对照", "推广",
            "余下的问题", "小结");

    private final Random random;

    Prose(Random random) {
        this.random = random;
    }

    String noun() {
        return pick(NOUNS);
    }

    String formula() {
        return pick(FORMULAS);
    }

    String sentence() {
        return pick(SENTENCES).formatted(noun(), noun());
    }

    /** A displayed formula in one of the ways the blog writes them; labelled with a name of its own. */
    String equation(int number) {
        return switch (random.nextInt(4)) {
            case 0 -> "$$" + pick(EQUATIONS) + "$$";
            case 1 -> "\\begin{equation}" + pick(EQUATIONS) + "\\end{equation}";
            default -> "\\begin{equation}" + pick(EQUATIONS) + "\\label{eq:e" + number + "}\\end{equation}";
        };
    }

    String code() {
        return pick(CODE);
    }

    /** The title of the n-th section of one post; the first ones differ. */
    String heading(int section) {
        int round = section / HEADINGS.size();
        return HEADINGS.get(section % HEADINGS.size()) + (round == 0 ? "" : "·" + (round + 1));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
