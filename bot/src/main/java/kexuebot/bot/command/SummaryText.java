package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.SummaryView;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.summary.Makeup;
import kexuebot.catalog.summary.SectionLine;
import kexuebot.catalog.summary.Sentence;
import kexuebot.catalog.summary.Summary;

/** How a summary reads: what the post is, then what it says. */
final class SummaryText {
    private static final int HEADING = 60;

    private final Post post;
    private final Summary own;
    private final PostText text;
    private final Language language;

    SummaryText(Post post, Summary own, PostText text) {
        this.post = post;
        this.own = own;
        this.text = text;
        this.language = text.language();
    }

    /** Title and facts, to which what the post says is added. */
    void head(Reply.Builder reply) {
        String title = language.pick("总结：《" + text.title(post) + "》", "Summary: " + text.title(post));
        reply.part(new Part.Heading(List.of(text.linkedTitle(post, title)))).opened(text.view(post));
        line(text.facts(post), reply);
        own.makeup().ifPresent(makeup -> line(makeup(makeup), reply));
    }

    private static void line(String content, Reply.Builder reply) {
        if (!content.isEmpty()) {
            reply.part(Part.line(content));
        }
    }

    /** {@code 约 12 分钟 · 38 个公式 · 2 段代码}, of which what is not there is left out. */
    private String makeup(Makeup makeup) {
        int papers = post.details().papers().size();
        return PostText.joined(List.of(
                Optional.of(language.pick("约 " + makeup.minutes() + " 分钟", "about " + makeup.minutes() + " min")),
                count(makeup.formulas(), "个公式", "formula", "formulas"),
                count(makeup.listings(), "段代码", "code block", "code blocks"),
                count(makeup.tables(), "张表", "table", "tables"),
                count(makeup.figures(), "张图", "figure", "figures"),
                count(papers, "篇论文", "paper", "papers")));
    }

    private Optional<String> count(int number, String chinese, String one, String more) {
        return number == 0
                ? Optional.empty()
                : Optional.of(language.pick(number + " " + chinese, number + " " + (number == 1 ? one : more)));
    }

    /** The post's own sentences, and where they are from. */
    void own(SummaryLength length, Reply.Builder reply) {
        reply.summary(SummaryView.extracted(own, chosen(length)));
        if (own.line().isEmpty()) {
            unread(reply);
            return;
        }
        if (own.basis() == Summary.Basis.OPENING) {
            ours(reply);
        }
        switch (length) {
            case LINE -> sentences(List.of(own.line().get()), reply);
            case BRIEF -> sentences(own.brief(), reply);
            case SECTIONS -> sections(reply);
        }
        source(length, reply);
    }

    private List<Sentence> chosen(SummaryLength length) {
        return switch (length) {
            case LINE -> own.line().stream().toList();
            case BRIEF -> own.brief();
            case SECTIONS ->
                own.sections().isEmpty()
                        ? own.brief()
                        : own.sections().stream()
                                .flatMap(section -> section.sentence().stream())
                                .toList();
        };
    }

    private static void sentences(List<Sentence> sentences, Reply.Builder reply) {
        List<List<Block>> items = sentences.stream()
                .map(sentence -> List.<Block>of(new Block.Paragraph(sentence.content())))
                .toList();
        reply.part(new Part.Prose(
                new Document(items.size() == 1 ? items.get(0) : List.of(new Block.Listing(false, items)))));
    }

    private void sections(Reply.Builder reply) {
        if (own.sections().isEmpty()) {
            sentences(own.brief(), reply);
            if (own.basis() == Summary.Basis.TEXT) {
                reply.part(Part.note(
                        language.pick("没有小标题，这是全文的要点。", "It has no headings: this is the whole of it in brief.")));
            }
            return;
        }
        own.sections().forEach(section -> reply.part(section(section)));
    }

    private static Part section(SectionLine section) {
        String title = Shortened.to(HEADING, Untrusted.line(section.heading().title()));
        List<List<Inline>> sentence =
                section.sentence().stream().map(Sentence::content).toList();
        return new Part.Item(
                OptionalInt.empty(),
                List.of(new Inline.Strong(List.of(Inline.text(title)))),
                Optional.empty(),
                sentence);
    }

    private void source(SummaryLength length, Reply.Builder reply) {
        if (own.basis() == Summary.Basis.OPENING) {
            reply.part(Part.note(language.pick(
                    "正文还没有读到，这只是开头的话；sync 读博客可补上。",
                    "Only its beginning is known yet, so this is of that; sync reads the blog.")));
        } else if (length == SummaryLength.BRIEF) {
            String paragraphs = String.join(
                    language.pick("、", ", "),
                    IntStream.range(0, own.brief().size())
                            .map(i -> own.brief().get(i).paragraph())
                            .distinct()
                            .mapToObj(Integer::toString)
                            .toList());
            reply.part(Part.note(language.pick(
                    "都是原文的句子，在第 " + paragraphs + " 段。",
                    "The post's own sentences, of paragraphs " + paragraphs + ".")));
        } else {
            reply.part(Part.note(language.pick("都是原文的句子。", "The post's own sentences.")));
        }
    }

    /** Nothing of the post can be quoted. */
    private void unread(Reply.Builder reply) {
        ours(reply);
        List<Inline> opening = text.opening(post);
        if (own.basis() != Summary.Basis.TEXT && !opening.isEmpty()) {
            reply.part(new Part.Prose(new Document(List.of(new Block.Paragraph(opening)))));
        }
        reply.part(Part.note(why(!opening.isEmpty())));
    }

    private void ours(Reply.Builder reply) {
        text.ours(post)
                .ifPresent(words ->
                        reply.part(Part.line(language.pick("提要（非原文）：", "In short (the bot's words): ") + words)));
    }

    private String why(boolean hasOpening) {
        if (own.basis() == Summary.Basis.TEXT) {
            return language.pick("正文里没有可以单独摘出的句子。", "No sentence of it can stand alone.");
        }
        return hasOpening
                ? language.pick(
                        "正文还没有读到，这是开头的话；sync 读博客可补上。",
                        "Its text was not read yet, and this is how it begins; sync reads the blog.")
                : language.pick(
                        "正文还没有读到，总结不了；sync 读博客可补上。",
                        "Its text was not read yet, so there is nothing to summarise; sync reads the blog.");
    }

    /** The headings, unless they are there with their sentences, and the papers. */
    private void structure(Optional<SummaryLength> shown, Reply.Builder reply) {
        if (shown.filter(length -> length == SummaryLength.SECTIONS).isEmpty()) {
            ContentsLine.of(post.details().contents(), language).ifPresent(contents -> line(contents, reply));
        }
        PaperLinks.add(post.details().papers(), reply, language);
    }

    /** The address, and what else can be had. @param shown the length that the reply has; empty for none of them */
    void close(Optional<SummaryLength> shown, Reply.Builder reply) {
        if (!shown.equals(Optional.of(SummaryLength.LINE))) {
            structure(shown, reply);
        }
        text.link(post).ifPresent(link -> reply.part(new Part.Address(link)));
        if (own.line().isPresent()) {
            for (SummaryLength length : SummaryLength.values()) {
                boolean other = shown.filter(length::equals).isEmpty();
                if (other
                        && (length != SummaryLength.SECTIONS || !own.sections().isEmpty())) {
                    reply.button(length.label(language), text.line("summary", post) + " " + length.word(language));
                }
            }
        }
        reply.button(language.pick("打开", "Open"), text.line(post))
                .button(language.pick("相关", "Related"), text.line("related", post));
    }
}
