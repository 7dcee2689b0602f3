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

    private final List<String> heard = new ArrayList<>();
    private final Responder echo = (message, drafts) -> Optional.of(reply(message));

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
        try (Terminal terminal =
                new DumbTerminal("test", "ansi", new ByteArrayInputStream(bytes), screen, StandardCharsets.UTF_8)) {
            Optional<Path> history = Optional.of(directory.resolve("history"));
            new TerminalConsole(echo, () -> Language.ZH, completer, environment, history)
                    .run(terminal, List.of("a notice"));
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
}
