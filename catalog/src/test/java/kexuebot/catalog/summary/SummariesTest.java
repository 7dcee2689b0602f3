package kexuebot.catalog.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Text;
import org.junit.jupiter.api.Test;

class SummariesTest {
    private static final Document TEXT = text("本文讨论怎样把很长的位置压缩到窗口里去，并给出一个不用训练的办法。");
    private final List<PostId> loaded = new ArrayList<>();
    private Document known = TEXT;
    private final Summaries summaries = new Summaries(post -> {
        loaded.add(post.id().orElseThrow());
        return known;
    });

    private static Document text(String words) {
        return new Document(List.of(new Block.Paragraph(List.of(Inline.text(words)))));
    }

    private static Post post(Document text, Optional<Readers> readers) {
        return new Post(
                Optional.of(new PostId(1)),
                "位置",
                Optional.empty(),
                "",
                "",
                List.of(),
                readers,
                Document.EMPTY,
                Text.of(text).unloaded(),
                List.of(),
                Details.NONE,
                Optional.empty());
    }

    @Test
    void a_text_is_loaded_once_also_when_readers_are_counted_anew() {
        Summary first = summaries.of(post(TEXT, Optional.empty()));
        Summary second = summaries.of(post(TEXT, Optional.of(Readers.undated(7))));

        assertThat(second).isSameAs(first);
        assertThat(first.basis()).isEqualTo(Summary.Basis.TEXT);
        assertThat(loaded).hasSize(1);
    }

    @Test
    void a_changed_text_is_summarised_anew() {
        summaries.of(post(TEXT, Optional.empty()));
        known = text("这一篇全部重写了，现在讨论的是怎样训练一个更小的模型，并且比较了三种办法。");

        assertThat(summaries
                        .of(post(known, Optional.empty()))
                        .line()
                        .orElseThrow()
                        .content())
                .isEqualTo(((Block.Paragraph) known.blocks().get(0)).content());
    }

    @Test
    void a_text_that_cannot_be_had_now_is_asked_for_again() {
        known = Document.EMPTY;
        assertThat(summaries.of(post(TEXT, Optional.empty())).basis()).isEqualTo(Summary.Basis.NOTHING);
        known = TEXT;

        assertThat(summaries.of(post(TEXT, Optional.empty())).basis()).isEqualTo(Summary.Basis.TEXT);
    }
}
