package kexuebot.bot.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Abstract;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Text;

/** Real titles, dates and ids with invented texts. */
final class SomePosts {
    /** Its title and id are unknown, as for some entries of saved list pages. */
    static final Post UNTITLED = new Post(
            Optional.empty(),
            "",
            Optional.of(PartialDate.of(LocalDate.parse("2023-07-14"))),
            "",
            "",
            List.of(),
            Optional.empty(),
            text("甲乙丙丁。"),
            Text.NONE,
            List.of(),
            Details.NONE,
            Optional.empty());

    /** In no order. */
    static final List<Post> ALL = List.of(
            plain(9859, "2023-11-20", "Big-Data", "Transformer升级之路：15、Key归一化助力长度外推"),
            plain(11459, "2025-12-05", "Mathematics", "滑动平均视角下的权重衰减和学习率"),
            plain(11111, "2025-07-10", "Big-Data", "Transformer升级之路：21、MLA好在哪里?（下）"),
            ours(
                    read(plain(10667, "2025-01-17", "Big-Data", "细水长flow之TARFLOW：流模型满血归来？"), 28152),
                    "流模型重新有竞争力。",
                    "Flows are competitive again."),
            plain(10662, "2025-01-12", "Mathematics", "低秩近似之路（五）：CUR"),
            read(plain(10501, "2024-10-30", "Mathematics", "低秩近似之路（四）：ID"), 23227),
            read(
                    with(
                            plain(10427, "2024-10-11", "Mathematics", "低秩近似之路（三）：CR"),
                            List.of("矩阵", "低秩"),
                            "挑出几列几行，让它们的乘积接近整个乘积。",
                            List.of(new Mention(Optional.of(new PostId(10366)), ""))),
                    22795),
            plain(10366, "2024-09-15", "Mathematics", "低秩近似之路（一）：伪逆"),
            plain(10040, "2024-03-29", "Big-Data", "Transformer升级之路：17、多模态位置编码的简单思考"),
            ours(
                    read(plain(9948, "2024-01-26", "Big-Data", "Transformer升级之路：16、“复盘”长度外推技术"), 72010),
                    "回顾一年来的长度外推方法。",
                    "A look back at a year of length extrapolation."),
            read(plain(9907, "2023-12-25", "", "写了个刷论文的辅助网站：Cool Papers"), 9226),
            plain(9152, "2022-07-06", "Big-Data", "生成扩散模型漫谈（二）：DDPM = 自回归式VAE"),
            plain(9119, "2022-06-13", "Big-Data", "生成扩散模型漫谈（一）：DDPM = 拆楼 + 建楼"),
            plain(7196, "2020-02-07", "Big-Data", "你的CRF层的学习率可能不够大"),
            plain(1375, "2011-06-06", "", "祝大家端午节快乐！"),
            plain(681, "2010-06-16", "", "祝大家端午节快乐！"),
            UNTITLED);

    private SomePosts() {}

    static Post plain(int id, String day, String category, String title) {
        return new Post(
                Optional.of(new PostId(id)),
                title,
                Optional.of(PartialDate.of(LocalDate.parse(day))),
                "苏剑林",
                category,
                List.of(),
                Optional.empty(),
                Document.EMPTY,
                Text.NONE,
                List.of(),
                Details.NONE,
                Optional.empty());
    }

    static Document text(String words) {
        return new Document(List.of(new Block.Paragraph(List.of(Inline.text(words)))));
    }

    private static Post read(Post post, int readers) {
        return copy(
                post,
                post.tags(),
                Optional.of(Readers.undated(readers)),
                post.excerpt(),
                post.mentions(),
                post.abstracts());
    }

    private static Post ours(Post post, String chinese, String english) {
        return copy(
                post,
                post.tags(),
                post.readers(),
                post.excerpt(),
                post.mentions(),
                Optional.of(new Abstract(chinese, english)));
    }

    private static Post with(Post post, List<String> tags, String excerpt, List<Mention> mentions) {
        return copy(post, tags, post.readers(), text(excerpt), mentions, post.abstracts());
    }

    private static Post copy(
            Post post,
            List<String> tags,
            Optional<Readers> readers,
            Document excerpt,
            List<Mention> mentions,
            Optional<Abstract> abstracts) {
        return new Post(
                post.id(),
                post.title(),
                post.date(),
                post.author(),
                post.category(),
                tags,
                readers,
                excerpt,
                post.text(),
                mentions,
                Details.NONE,
                abstracts);
    }
}
