package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Inline;

/** What there is and how it is used, made from the commands themselves. */
public final class HelpCommand implements Command {
    private final List<Command> commands;

    /** @param others all other commands, in the order in which help lists them */
    public HelpCommand(List<Command> others) {
        commands = Stream.concat(others.stream(), Stream.of(this)).toList();
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public Section section() {
        return Section.BOT;
    }

    @Override
    public LocalText arguments() {
        return new LocalText("[命令]", "[command]");
    }

    @Override
    public LocalText help() {
        return new LocalText("所有命令，或一个命令的更多例子", "All commands, or more examples of one");
    }

    @Override
    public List<String> examples() {
        return List.of("/help", "/help search");
    }

    @Override
    public Reply run(Invocation invocation) {
        if (invocation.arguments().isEmpty()) {
            return all(invocation);
        }
        String name = Echo.of(CommandLine.read(invocation.arguments()).name());
        return CommandNames.find(name, commands)
                .map(command -> one(command, invocation))
                .orElseGet(() -> CommandNames.unknown(name, commands, asked(invocation)));
    }

    /** Without the name asked for, which would be repeated as an argument of the suggested command. */
    private static Invocation asked(Invocation invocation) {
        return new Invocation(invocation.command(), "", 1, invocation.language(), invocation.asker());
    }

    private Reply all(Invocation invocation) {
        Language language = invocation.language();
        Reply.Builder reply = Reply.to(invocation);
        for (Section section : Section.values()) {
            reply.part(Part.heading(section.heading(language)));
            commands.stream()
                    .filter(command -> command.section() == section)
                    .forEach(command -> reply.part(item(command, List.of(), language)));
        }
        reply.part(Part.note(language.pick("每个命令都有例子：/help search", "Each has examples: /help search")));
        reply.part(Part.note(language.pick(
                "不带斜线：写词就是搜索，编号或链接打开文章，next / prev 翻页。",
                "Without a slash: words search, a number or link opens a post, next / prev turn pages.")));
        return reply.build();
    }

    private static Reply one(Command command, Invocation invocation) {
        return Reply.to(invocation)
                .part(item(command, command.examples(), invocation.language()))
                .build();
    }

    /** The right form, what it does, and the examples that say more than the form. */
    private static Part item(Command command, List<String> examples, Language language) {
        String form = ("/" + command.name() + " " + command.arguments().in(language)).strip();
        Stream<String> lines = Stream.concat(
                Stream.of(command.help().in(language)),
                examples.stream()
                        .filter(example -> !example.equals(form))
                        .map(example -> language.pick("例如 ", "e.g. ") + example));
        List<List<Inline>> details =
                lines.map(line -> List.of(Inline.text(line))).toList();
        return new Part.Item(OptionalInt.empty(), List.of(Inline.text(form)), Optional.empty(), details);
    }
}
