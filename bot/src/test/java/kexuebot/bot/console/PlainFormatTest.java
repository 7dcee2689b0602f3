package kexuebot.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import org.junit.jupiter.api.Test;

class PlainFormatTest {

    private static String shown(Part part) {
        Invocation invocation = new Invocation("x", "", 1, Language.ZH, Asker.TERMINAL);
        return new PlainFormat().format(Reply.to(invocation).part(part).build());
    }

    @Test
    void a_bibtex_entry_is_shown_to_the_letter() {
        String entry = "@online{kexuefm-9948,\n  title={a_b & <c> $x_1$},\n  url={\\url{https://kexue.fm/a_b}},\n}";

        assertThat(shown(new Part.Prose(new Document(List.of(new Block.Code("bibtex", entry))))))
                .isEqualTo(entry + "\n");
    }

    @Test
    void links_are_spelled_out() {
        URI arxiv = URI.create("https://arxiv.org/abs/2405.12345");
        Part links = new Part.Links(
                List.of(new Inline.Link(List.of(Inline.text("arXiv")), arxiv)),
                List.of(Inline.text("论文 "), new Inline.Link(List.of(Inline.text(arxiv.toString())), arxiv)));

        assertThat(shown(links)).isEqualTo("论文 https://arxiv.org/abs/2405.12345\n");
    }
}
