package kexuebot.bot.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.InMemoryCatalog;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;

/** Searches of a real catalog whose posts have texts; real titles, dates and ids with invented words and well-known formulas. */
final class SearchTalk {
    static final Asker GROUP = new Asker(new ChatId("telegram", "-100"), "7");

    static final List<Post> POSTS = List.of(
            post(11111, "2025-07-10", "Transformer升级之路：21、MLA好在哪里?（下）"),
            post(10501, "2024-10-30", "低秩近似之路（四）：ID", List.of("矩阵", "低秩"), words("这里说插值分解。")),
            post(
                    10427,
                    "2024-10-11",
                    "低秩近似之路（三）：CR",
                    List.of("矩阵", "低秩"),
                    line(Inline.text("设矩阵 "), formula("X\\in\\mathbb{R}^{n\\times m}"), Inline.text(" 给定，挑出几列几行。"))),
            post(10366, "2024-09-15", "低秩近似之路（一）：伪逆", List.of("矩阵"), words("先说最小二乘。")),
            post(10055, "2024-04-17", "生成扩散模型漫谈（二十三）：信噪比与大图生成（下）"),
            post(
                    10001,
                    "2024-02-27",
                    "配置不同的学习率，LoRA还能再涨一点？",
                    List.of("微调"),
                    line(Inline.text("权重写成 "), formula("W=W_0+AB"), Inline.text("，两个因子各用一个学习率。"))),
            post(9948, "2024-01-26", "Transformer升级之路：16、“复盘”长度外推技术"),
            post(9775, "2023-09-20", "自然数集中 N = ab + c 时 a + b + c 的最小值", List.of("不等式"), words("程序用 C++ 写成，几秒就跑完。")),
            post(9119, "2022-06-13", "生成扩散模型漫谈（一）：DDPM = 拆楼 + 建楼"),
            post(
                    7546,
                    "2020-07-04",
                    "线性Attention的探索：Attention必须有个Softmax吗？",
                    List.of(),
                    line(
                            Inline.text("通常的注意力是 "),
                            formula("\\text{softmax}(QK^{\\top})V"),
                            Inline.text("，代价随长度平方增长。"))));

    final ChatMemory memory = new ChatMemory(() -> 0);
    Asker asker = Asker.TERMINAL;
    private List<Post> posts;
    private final InMemoryCatalog catalog;
    private final CommandRouter router;

    SearchTalk() {
        this(POSTS);
    }

    SearchTalk(List<Post> posts) {
        this.posts = posts;
        catalog = new InMemoryCatalog(Blog.KEXUE, () -> this.posts, Runnable::run);
        PostCommand post = new PostCommand(catalog, Chats.PASSIVE);
        router = new CommandRouter(List.of(new SearchCommand(catalog, memory), post), post, memory);
    }

    void become(List<Post> others) {
        posts = others;
        catalog.refresh();
    }

    /** Adds posts that are newer than all others. */
    void add(Post... newer) {
        List<Post> all = new ArrayList<>(List.of(newer));
        all.addAll(posts);
        become(all);
    }

    static Post post(int id, String day, String title) {
        return post(id, day, title, List.of(), Document.EMPTY);
    }

    static Post post(int id, String day, String title, List<String> tags, Document text) {
        return new Post(
                Optional.of(new PostId(id)),
                title,
                Optional.of(PartialDate.of(LocalDate.parse(day))),
                "",
                "",
                tags,
                Optional.empty(),
                Document.EMPTY,
                text.isEmpty() ? Text.NONE : Text.of(text),
                List.of(),
                Details.NONE,
                Optional.empty());
    }

    static Document words(String words) {
        return line(Inline.text(words));
    }

    static Document line(Inline... inlines) {
        return new Document(List.of(new Block.Paragraph(List.of(inlines))));
    }

    static Inline formula(String latex) {
        return new Inline.Formula(latex);
    }

    Reply say(String line) {
        return say(line, Language.ZH);
    }

    Reply say(String line, Language language) {
        return router.respond(new Message(asker, line, language, true)).orElseThrow();
    }

    String shown(String line) {
        return Shown.text(say(line));
    }

    static List<Integer> ids(Reply reply) {
        return reply.posts().stream()
                .map(view -> view.post().id().map(PostId::value).orElse(0))
                .toList();
    }

    static List<String> reasons(Reply reply) {
        return reply.posts().stream().map(view -> view.reason().orElse("")).toList();
    }
}
