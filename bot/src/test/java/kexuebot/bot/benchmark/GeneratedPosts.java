package kexuebot.bot.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Text;
import kexuebot.catalog.post.Texts;

/** Posts like the blog's in number, length and formulas; every third is a part of a series. Same seed, same posts. */
final class GeneratedPosts {
    static final List<String> WORDS = List.of(
            "低秩",
            "矩阵",
            "扩散",
            "模型",
            "学习率",
            "优化",
            "注意力",
            "旋转",
            "位置",
            "编码",
            "变分",
            "概率",
            "梯度",
            "外推",
            "正交",
            "奇异值",
            "近似",
            "损失",
            "采样",
            "随机",
            "方程",
            "积分",
            "几何",
            "向量",
            "LoRA",
            "RoPE",
            "SVD",
            "Muon",
            "Transformer",
            "的",
            "与",
            "从",
            "看",
            "再谈",
            "一种",
            "简单",
            "为什么",
            "如何",
            "推广",
            "分析");
    private static final List<String> FORMULAS =
            List.of("W_0\\in\\mathbb{R}^{n\\times m}", "\\alpha", "\\sum_{i=1}^n x_i", "\\frac{1}{T}", "p(x|y)");
    private static final List<String> DISPLAYED = List.of(
            "\\begin{equation}\\boldsymbol{W}=\\boldsymbol{W}_0+\\boldsymbol{A}\\boldsymbol{B},\\quad"
                    + "\\boldsymbol{A}\\in\\mathbb{R}^{n\\times r}\\end{equation}",
            "\\begin{align}\\nabla_{\\theta}\\mathcal{L}=&\\,\\mathbb{E}_{x\\sim p(x)}\\left[\\frac{\\partial\\ell}"
                    + "{\\partial\\theta}\\right]\\\\ \\approx&\\,\\frac{1}{N}\\sum_{i=1}^N g_i\\end{align}",
            "\\begin{equation}\\lim_{T\\to\\infty}\\frac{1}{T}\\int_0^T f(x_t)dt=\\int f(x)p(x)dx\\end{equation}");
    private static final int EXCERPT_PARTS = 60;
    private static final int TEXT_PARAGRAPHS = 36;
    private static final int LEXICON_WORDS = 8_000;
    /** Characters in use. */
    private static final int CHARACTERS = 2_500;

    private static final List<String> LEXICON = lexicon();

    private final Random random;

    private GeneratedPosts(long seed) {
        random = new Random(seed);
    }

    static List<Post> of(int count) {
        GeneratedPosts generator = new GeneratedPosts(count);
        return IntStream.rangeClosed(1, count).mapToObj(generator::post).collect(Collectors.toList());
    }

    /** The same posts with whole texts of 9,000 characters on average, which {@link #texts} has. */
    static List<Post> whole(int count) {
        return of(count).stream().map(post -> withText(post, 1)).collect(Collectors.toList());
    }

    /** A post with the n-th version of its text. */
    static Post withText(Post post, int version) {
        return new Post(
                post.id(),
                post.title(),
                post.date(),
                post.author(),
                post.category(),
                post.tags(),
                post.readers(),
                post.excerpt(),
                Text.unloaded(post.id().orElseThrow() + "/" + version),
                post.mentions(),
                post.details(),
                post.abstracts());
    }

    /** Makes each text when it is asked for, so that none is in memory. */
    static Texts texts() {
        return post -> new GeneratedPosts(post.text().digest().hashCode()).text();
    }

    /** From half to one and a half times the average length. */
    private Document text() {
        int paragraphs = TEXT_PARAGRAPHS / 2 + random.nextInt(TEXT_PARAGRAPHS + 1);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            blocks.add(new Block.Paragraph(paragraph()));
            if (i % 3 == 2) {
                blocks.add(new Block.FormulaBlock(DISPLAYED.get(random.nextInt(DISPLAYED.size()))));
            }
        }
        return new Document(blocks);
    }

    private List<Inline> paragraph() {
        List<Inline> inlines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            inlines.add(Inline.text(words(2) + prose(8, random) + "，" + prose(12, random) + word()));
            inlines.add(new Inline.Formula(FORMULAS.get(random.nextInt(FORMULAS.size()))));
            inlines.add(Inline.text(prose(8, random) + "。"));
        }
        return inlines;
    }

    /** Chinese characters, frequent words more often, much as in prose. */
    static String prose(int characters, Random random) {
        return IntStream.range(0, characters / 2)
                .mapToObj(i -> LEXICON.get((int) (LEXICON_WORDS * Math.pow(random.nextDouble(), 4))))
                .collect(Collectors.joining());
    }

    private static List<String> lexicon() {
        return new Random(LEXICON_WORDS)
                .ints(2L * LEXICON_WORDS, 0x4E00, 0x4E00 + CHARACTERS)
                .mapToObj(Character::toString)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        all -> IntStream.range(0, LEXICON_WORDS)
                                .mapToObj(i -> all.get(2 * i) + all.get(2 * i + 1))
                                .toList()));
    }

    private Post post(int number) {
        return new Post(
                Optional.of(new PostId(number)),
                title(number),
                Optional.of(PartialDate.of(LocalDate.of(2009, 3, 1).plusDays(number % 6_300))),
                "苏剑林",
                number % 2 == 0 ? "Big-Data" : "Mathematics",
                List.of(word(), word()),
                Optional.of(Readers.undated(1_000 + random.nextInt(100_000))),
                excerpt(),
                Text.NONE,
                List.of(),
                Details.NONE,
                Optional.empty());
    }

    private String title(int number) {
        return number % 3 == 0
                ? "第" + word() + number / 60 + "讲漫谈（" + (1 + number / 3 % 20) + "）：" + words(3)
                : words(6) + number;
    }

    private Document excerpt() {
        List<Inline> inlines = new ArrayList<>();
        for (int i = 0; i < EXCERPT_PARTS; i++) {
            inlines.add(Inline.text(words(4) + (i % 5 == 4 ? "。" : "，")));
            if (i % 10 == 9) {
                inlines.add(new Inline.Formula(FORMULAS.get(random.nextInt(FORMULAS.size()))));
            }
        }
        return new Document(List.of(new Block.Paragraph(inlines)));
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> word()).collect(Collectors.joining());
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
