package kexuebot.bot.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Citation;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Details.Heading;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;

/** Posts as their pages tell of them. */
final class ReadPosts {
    static final Citation CITATION = new Citation(
            "苏剑林. (Jan. 26, 2024). 《Transformer升级之路：16、“复盘”长度外推技术 》[Blog post]. Retrieved from https://kexue.fm/archives/9948",
            """
                    @online{kexuefm-9948,
                      title={Transformer升级之路：16、“复盘”长度外推技术},
                      author={苏剑林},
                      note={a_b & <c> \\_ *d*},
                      url={\\url{https://kexue.fm/archives/9948}},
                    }""");

    static final Details DETAILS = new Details(
            OptionalInt.of(35),
            Optional.empty(),
            Optional.empty(),
            List.of(new Mention(Optional.of(new PostId(9859)), "甲"), new Mention(Optional.of(new PostId(7)), "乙")),
            List.of("2405.12345", "math.GT/0309136"),
            List.of(new Heading(2, "一、问题"), new Heading(3, "细节"), new Heading(2, "二、办法")),
            Optional.of(CITATION),
            SomePosts.text("这篇没有分隔，开头就是这样。"));

    private ReadPosts() {}

    static Post with(Details details) {
        return new Post(
                Optional.of(new PostId(9948)),
                "Transformer升级之路：16、“复盘”长度外推技术",
                Optional.of(PartialDate.of(LocalDate.parse("2024-01-26"))),
                "苏剑林",
                "Big-Data",
                List.of("语言模型"),
                Optional.empty(),
                Document.EMPTY,
                Text.of(SomePosts.text("全文。")),
                List.of(
                        new Mention(Optional.of(new PostId(7)), ""),
                        new Mention(Optional.empty(), "只有标题"),
                        new Mention(Optional.of(new PostId(9948)), "自己"),
                        new Mention(Optional.of(new PostId(9119)), ""),
                        new Mention(Optional.of(new PostId(7)), "再一次")),
                details,
                Optional.empty());
    }

    static Details contents(List<Heading> contents) {
        return details(contents, List.of(), Optional.empty());
    }

    static Details papers(List<String> papers) {
        return details(List.of(), papers, Optional.empty());
    }

    static Details cited(Citation citation) {
        return details(List.of(), List.of(), Optional.of(citation));
    }

    private static Details details(List<Heading> contents, List<String> papers, Optional<Citation> citation) {
        return new Details(
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                papers,
                contents,
                citation,
                Document.EMPTY);
    }
}
