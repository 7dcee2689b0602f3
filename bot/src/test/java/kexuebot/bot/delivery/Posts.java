package kexuebot.bot.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;

/** Real titles, dates and ids with invented texts. */
final class Posts {
    static final Post CUR = read(10662, "2025-01-12", "低秩近似之路（五）：CUR");
    static final Post ID = read(10501, "2024-10-30", "低秩近似之路（四）：ID");
    static final Post FLOW = read(10667, "2025-01-17", "细水长flow之TARFLOW：流模型满血归来？");
    static final Post PAPERS = read(9907, "2023-12-25", "写了个刷论文的辅助网站：Cool Papers");

    private static final Snapshot ALL = Snapshot.of(List.of(CUR, ID, FLOW, PAPERS));

    private Posts() {}

    static Snapshot all() {
        return ALL;
    }

    static PostId id(Post post) {
        return post.id().orElseThrow();
    }

    /** As the lists of the blog show it. */
    static Post unread(Post post) {
        return with(post, post.title(), Text.NONE);
    }

    static Post titled(Post post, String title) {
        return with(post, title, post.text());
    }

    private static Post read(int id, String date, String title) {
        Post listed = new Post(
                Optional.of(new PostId(id)),
                title,
                Optional.of(PartialDate.of(LocalDate.parse(date))),
                "苏剑林",
                "",
                List.of(),
                Optional.empty(),
                Document.EMPTY,
                Text.NONE,
                List.of(),
                Details.NONE,
                Optional.empty());
        return with(
                listed,
                title,
                Text.of(new Document(List.of(new Block.Paragraph(List.of(new Inline.Text("甲乙" + id)))))));
    }

    private static Post with(Post post, String title, Text text) {
        return new Post(
                post.id(),
                title,
                post.date(),
                post.author(),
                post.category(),
                post.tags(),
                post.readers(),
                post.excerpt(),
                text,
                post.mentions(),
                post.details(),
                post.abstracts());
    }
}
