package kexuebot.bot.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Responder;

/** The bot in a pipe: a reply for every line that is not blank, until the input ends. */
public final class PipeConsole {
    private final Responder responder;
    private final Supplier<Language> language;
    private final LineFormat format;

    public PipeConsole(Responder responder, Supplier<Language> language, LineFormat format) {
        this.responder = responder;
        this.language = language;
        this.format = format;
    }

    /** Whether a line, typed in a terminal or piped, ends the chat. */
    static boolean isQuit(String line) {
        String word = line.strip().toLowerCase(Locale.ROOT);
        return word.equals("quit") || word.equals("exit") || word.equals("/quit");
    }

    /** Reads UTF-8, damaged characters replaced; stops early when nobody reads the output any more. */
    public void run(InputStream in, PrintStream out) throws IOException {
        InputLines lines = new InputLines(new InputStreamReader(in, StandardCharsets.UTF_8));
        Optional<String> line = lines.next();
        while (line.isPresent() && !out.checkError()) {
            if (isQuit(line.get())) {
                print(out, format.farewell());
                return;
            }
            Message message = new Message(Asker.TERMINAL, line.get(), language.get(), true);
            responder.respond(message).ifPresent(reply -> print(out, format.format(reply)));
            line = lines.next();
        }
    }

    private static void print(PrintStream out, String text) {
        if (!text.isEmpty()) {
            out.print(text + "\n");
        }
    }
}
