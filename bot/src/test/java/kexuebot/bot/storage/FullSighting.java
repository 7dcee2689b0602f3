package kexuebot.bot.storage;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Citation;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.post.Text;

/** Sightings that say something in every field. */
final class FullSighting {
    static final PostId ID = new PostId(9948);

    private static final List<Inline> LINE = List.of(
            new Inline.Text("秩 <b>&\"' \ud83d\ude00"),
            new Inline.Formula("W_0\\in\\mathbb{R}^{n\\times m}"),
            new Inline.Strong(List.of(new Inline.Emphasis(List.of(Inline.text("强"))))),
            new Inline.CodeSpan("x = 1"),
            new Inline.Link(List.of(Inline.text("链接")), URI.create("https://kexue.fm/archives/1")),
            new Inline.LineBreak());

    /** Every kind of block and inline. */
    static final Document EVERYTHING = new Document(List.of(
            new Block.Paragraph(LINE),
            new Block.Heading(2, LINE),
            new Block.FormulaBlock("\\frac{1}{2}"),
            new Block.Code("python", "print('秩')\n"),
            new Block.Quote(List.of(new Block.Paragraph(LINE))),
            new Block.Listing(true, List.of(List.of(new Block.Paragraph(LINE)), List.of())),
            new Block.Table(List.of(List.of(LINE, List.of()), List.of())),
            new Block.Image(URI.create("https://kexue.fm/a.png"), "图"),
            new Block.Rule()));

    private static final Details DETAILS = new Details(
            OptionalInt.of(0),
            Optional.of(new Mention(Optional.of(new PostId(9947)), "上一篇")),
            Optional.of(new Mention(Optional.empty(), "下一篇")),
            List.of(new Mention(Optional.of(new PostId(3)), ""), new Mention(Optional.of(new PostId(2)), "相似")),
            List.of("2405.12345", "math/0309136"),
            List.of(new Details.Heading(2, "记号"), new Details.Heading(6, "")),
            Optional.of(new Citation("一行", "@online{kexuefm-9948,\n  title={标题},\n}")),
            EVERYTHING);

    static final Sighting FULL = new Sighting(
            SourceKind.POST_PAGE,
            Optional.of(ID),
            "标题",
            Optional.of(PartialDate.of(LocalDate.of(2024, 2, 29))),
            "苏剑林",
            "Big-Data",
            List.of("矩阵", "a,b"),
            Optional.of(new Readers(7, Optional.of(Instant.parse("2026-01-02T03:04:05Z")))),
            EVERYTHING,
            Text.of(EVERYTHING),
            List.of(new Mention(Optional.of(new PostId(1)), ""), new Mention(Optional.empty(), "别的文章")),
            DETAILS);

    /** The same post as a list shows it: of the details it knows a number alone. */
    static final Sighting FULL_OF_A_LIST = Sighting.from(SourceKind.LIST_PAGE)
            .withId(ID)
            .withTitle("标题")
            .withReaders(Readers.undated(9))
            .withDetails(Details.NONE.withComments(12));

    private FullSighting() {}
}
