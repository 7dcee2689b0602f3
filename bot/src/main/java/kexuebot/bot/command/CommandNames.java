package kexuebot.bot.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Reply;

/** Finds commands by name, also by a misspelt one. */
final class CommandNames {
    /** Names are short: two slips are the most that still point at one of them. */
    private static final int MOST_SLIPS = 2;

    private CommandNames() {}

    static Optional<Command> find(String name, List<Command> commands) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    /** The command whose name is nearest, if it is near. */
    static Optional<Command> nearest(String name, List<Command> commands) {
        Command nearest = commands.stream()
                .min(Comparator.comparingInt(command -> EditDistance.between(name, command.name())))
                .orElseThrow();
        int slips = EditDistance.between(name, nearest.name());
        return slips <= MOST_SLIPS && slips < nearest.name().length() / 2.0 ? Optional.of(nearest) : Optional.empty();
    }

    /** Says that there is no such command, and which one may have been meant. */
    static Reply unknown(String name, List<Command> commands, Invocation invocation) {
        Language language = invocation.language();
        String written = "/" + Echo.of(name);
        Optional<Command> meant = nearest(name, commands);
        String message = language.pick("没有 " + written + " 命令，", "There is no " + written + " command; ")
                + meant.map(command -> language.pick(
                                "你是不是想用 /" + command.name() + "？", "did you mean /" + command.name() + "?"))
                        .orElse(language.pick("/help 列出所有命令。", "/help lists all commands."));
        return Reply.to(invocation)
                .failure(Refusal.UNKNOWN_COMMAND, message)
                .suggestions(
                        meant.map(command -> ("/" + command.name() + " " + invocation.arguments()).strip()).stream()
                                .toList())
                .build();
    }
}
