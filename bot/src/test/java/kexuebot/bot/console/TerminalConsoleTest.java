package kexuebot.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.Responder;
import kexuebot.catalog.document.Inline;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TerminalConsoleTest {
    @TempDir
    private Path directory;

    private Terminal terminal;
    private final List<String> heard = new ArrayList<>();
    private Responder responder = (message, drafts) -> Optional.of(reply(message));

    private Reply reply(Message message) {
        heard.add(message.text());
        Invocation invocation = new Invocation("echo", message.text(), 1, message.language(), Asker.TERMINAL);
        return Reply.to(invocation)
                .part(new Part.Line(
                        List.of(Inline.text("heard "), new Inline.Strong(List.of(Inline.text(message.text()))))))
                .build();
    }

    private String typed(String keys, Map<String, String> environment) throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        LineCompleter completer = new LineCompleter(List.of("series", "search"), () -> List.of("低秩近似之路"));
        byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
        try (Terminal opened =
                new DumbTerminal("test", "ansi", new ByteArrayInputStream(bytes), screen, StandardCharsets.UTF_8)) {
            terminal = opened;
            Optional<Path> history = Optional.of(directory.resolve("history"));
            new TerminalConsole(responder, () -> Language.ZH, completer, environment, history)
                    .run(opened, List.of("a notice"));
        }
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void greets_answers_and_ends_with_quit() throws IOException {
        String screen = typed("低秩\nquit\nnever\n", Map.of());

        assertThat(heard).containsExactly("/start", "低秩");
        assertThat(screen).contains("a notice", "heard ");
    }

    @Test
    void formulas_and_exclamation_marks_arrive_as_they_were_typed() throws IOException {
        typed("\\mathbb{R}^{n\\times m} \"x 'y !!\nquit\n", Map.of());

        assertThat(heard).containsExactly("/start", "\\mathbb{R}^{n\\times m} \"x 'y !!");
    }

    @Test
    void the_tab_key_completes_commands_and_names_of_series() throws IOException {
        typed("/seri\t低\t\nquit\n", Map.of());

        assertThat(heard.get(1).strip()).isEqualTo("/series 低秩近似之路");
    }

    @Test
    void the_end_of_input_ends_the_chat_and_lines_are_remembered() throws IOException {
        typed("低秩\n", Map.of());

        assertThat(heard).containsExactly("/start", "低秩");
        assertThat(Files.readString(directory.resolve("history"))).contains("低秩");
    }

    @Test
    void no_color_is_respected() throws IOException {
        assertThat(typed("x\nquit\n", Map.of("NO_COLOR", "1"))).doesNotContain("\u001b[1mx");
        assertThat(typed("x\nquit\n", Map.of())).contains("\u001b[1mx");
    }

    private static Reply lines(Message message, String... lines) {
        Reply.Builder reply = Reply.to(new Invocation("summary", "1", 1, message.language(), Asker.TERMINAL));
        for (String line : lines) {
            reply.part(line.startsWith("…") ? Part.note(line) : Part.line(line));
        }
        return reply.button("Post", "/post 1").build();
    }

    private String summary(Responder summary) throws IOException {
        responder = (message, drafts) ->
                message.text().equals("/start") ? Optional.empty() : summary.respond(message, drafts);
        String screen = typed("/summary 1\nquit\n", Map.of("NO_COLOR", "1"));
        return screen.replaceAll("\u001b\\[[?0-9;]*[a-zA-Z]|\r", "");
    }

    @Test
    void a_growing_reply_is_printed_line_by_line_and_no_line_twice() throws IOException {
        String screen = summary((message, drafts) -> {
            drafts.show(lines(message, "…writing"));
            drafts.show(lines(message, "title", "extract", "…writing"));
            drafts.show(lines(message, "title", "extract", "…still", "…writing"));
            drafts.show(lines(message, "title", "answer", "…writing"));
            drafts.show(lines(message, "title", "…writing"));
            return Optional.of(lines(message, "title", "answer", "more", "…by a model"));
        });

        assertThat(screen).contains("title\nextract\nanswer\nmore\n…by a model\nPost /post 1\n\n");
    }

    @Test
    void a_line_that_grows_is_not_printed_again_with_each_sentence() throws IOException {
        String screen = summary((message, drafts) -> {
            drafts.show(lines(message, "title", "Problem: One.", "…writing"));
            drafts.show(lines(message, "title", "Problem: One. Two.", "…writing"));
            drafts.show(lines(message, "title", "Problem: One. Two.", "Method: Three.", "…writing"));
            return Optional.of(lines(message, "title", "Problem: One. Two.", "Method: Three. Four.", "…by a model"));
        });

        assertThat(screen).contains("title\nProblem: One. Two.\nMethod: Three. Four.\n…by a model\nPost /post 1\n\n");
    }

    @Test
    void a_reply_of_which_all_was_shown_ends_with_its_offers() throws IOException {
        String screen = summary((message, drafts) -> {
            drafts.show(lines(message, "title", "text"));
            return Optional.of(lines(message, "title", "text"));
        });

        assertThat(screen).contains("title\ntext\nPost /post 1\n\n");
    }

    @Test
    void an_interrupt_gives_a_slow_reply_up_and_the_chat_goes_on() throws IOException {
        AtomicBoolean interrupted = new AtomicBoolean();
        String screen = summary((message, drafts) -> {
            drafts.show(lines(message, "title"));
            terminal.raise(Terminal.Signal.INT);
            interrupted.set(Thread.currentThread().isInterrupted());
            drafts.show(lines(message, "title", "late"));
            return Optional.of(lines(message, "title", "later"));
        });

        assertThat(interrupted).isTrue();
        assertThat(screen).contains("title\n\n").doesNotContain("late");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
