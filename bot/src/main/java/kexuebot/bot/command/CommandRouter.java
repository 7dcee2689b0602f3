package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import kexuebot.bot.chat.Choice;
import kexuebot.bot.chat.Drafts;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.Responder;
import kexuebot.catalog.document.Untrusted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the command that a line means, runs it, and remembers what its reply offers. */
public final class CommandRouter implements Responder {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRouter.class);

    private final List<Command> commands;
    private final PostOpener opener;
    private final ChatMemory memory;
    private final BiConsumer<Invocation, Reply> observer;

    /** A router whose replies nobody watches. */
    public CommandRouter(List<Command> commands, PostOpener opener, ChatMemory memory) {
        this(commands, opener, memory, (invocation, reply) -> {});
    }

    /**
     * A router.
     *
     * @param commands all there are, {@code search} and {@code post} among them
     * @param opener shows the posts that numbers stand for
     * @param observer sees every reply of a command; must not throw
     */
    public CommandRouter(
            List<Command> commands, PostOpener opener, ChatMemory memory, BiConsumer<Invocation, Reply> observer) {
        this.commands = List.copyOf(commands);
        this.opener = opener;
        this.memory = memory;
        this.observer = observer;
    }

    /** All commands, in the order in which help and menus list them. */
    public List<Command> commands() {
        return commands;
    }

    @Override
    public Optional<Reply> respond(Message message, Drafts drafts) {
        String text = message.text().strip();
        if (CommandLine.isOne(text) && !BlogLink.looksLikeOne(text)) {
            return message.addressed() || isKnown(text)
                    ? Optional.of(command(text, message, drafts))
                    : Optional.empty();
        }
        if (!message.addressed() || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Untrusted.line(text).isEmpty() ? unreadable(message) : plain(text, message, drafts));
    }

    /** Somebody sent only what cannot be seen, such as control characters. */
    private static Reply unreadable(Message message) {
        return Refusal.badArgument(
                new Invocation("search", "", 1, message.language(), message.asker()),
                "这一行里没有可以读的文字，例如 /search 低秩",
                "There is nothing to read in that line; try /search 低秩");
    }

    private boolean isKnown(String line) {
        return CommandNames.find(CommandLine.read(line).name(), commands).isPresent();
    }

    private Reply command(String text, Message message, Drafts drafts) {
        CommandLine line = CommandLine.read(text);
        String name = Echo.of(line.name());
        Invocation invocation =
                new Invocation(name, line.arguments(), line.page().orElse(1), message.language(), message.asker());
        Optional<Command> command = CommandNames.find(name, commands);
        if (command.isEmpty()) {
            return CommandNames.unknown(name, commands, invocation);
        }
        if (line.page().isEmpty()) {
            return badPage(invocation, command.get());
        }
        boolean unwanted = !invocation.arguments().isEmpty() && takesNone(command.get());
        return unwanted
                ? unwanted(invocation)
                : answer(invocation, asked -> command.get().run(asked, drafts));
    }

    /** A greeting is given to anything that follows it: links into the bot bring words of their own. */
    private static boolean takesNone(Command command) {
        return command.arguments().chinese().isEmpty() && !command.name().equals("start");
    }

    private static Reply unwanted(Invocation invocation) {
        String right = "/" + invocation.command();
        return Refusal.badArgument(invocation, right + " 后面不带别的，例如 " + right, right + " stands alone: " + right);
    }

    private static Reply badPage(Invocation invocation, Command command) {
        String written = invocation.arguments();
        boolean repeatable = !written.isEmpty() && Echo.of(written).equals(written);
        String line = repeatable ? invocation.line() : command.examples().get(0);
        String example = line + " page:1";
        return Refusal.badArgument(
                invocation, "page: 后面是从 1 起的页码，例如 " + example, "page: takes a number from 1, e.g. " + example);
    }

    private Reply plain(String text, Message message, Drafts drafts) {
        Optional<Choice> choice = choice(Numbers.read(text), memory.choices(message.asker()));
        if (choice.isPresent()) {
            return take(choice.get(), message, drafts);
        }
        if (Numbers.read(text).isPresent() || BlogLink.looksLikeOne(text)) {
            return command("/post " + text, message, drafts);
        }
        return PageTurn.of(text)
                .map(turn -> turn(turn, message, drafts))
                .orElseGet(() -> command("/search " + text, message, drafts));
    }

    private static Optional<Choice> choice(OptionalInt number, List<Choice> choices) {
        int index = number.orElse(0);
        return index >= 1 && index <= choices.size() ? Optional.of(choices.get(index - 1)) : Optional.empty();
    }

    private Reply take(Choice choice, Message message, Drafts drafts) {
        if (choice instanceof Choice.OpenPost open) {
            String id =
                    open.post().id().map(Object::toString).orElse(open.post().title());
            return answer(
                    new Invocation("post", id, 1, message.language(), message.asker()),
                    invocation -> opener.open(open.post(), invocation));
        }
        return command(((Choice.RunLine) choice).line(), message, drafts);
    }

    private Reply turn(PageTurn turn, Message message, Drafts drafts) {
        Language language = message.language();
        Optional<ChatMemory.Listed> listed = memory.listed(message.asker());
        if (listed.isEmpty()) {
            return Reply.failure(
                    new Invocation(turn.step() > 0 ? "next" : "prev", "", 1, language, message.asker()),
                    Refusal.NO_PAGE,
                    language.pick("没有可以翻页的列表，先发 /latest 试试。", "There is no list to page through; try /latest first."));
        }
        ChatMemory.Listed list = listed.get();
        int page = list.paging().page() + turn.step();
        Invocation same = list.invocation();
        Invocation invocation =
                new Invocation(same.command(), same.arguments(), Math.max(1, page), language, message.asker());
        if (page < 1 || page > list.paging().pages()) {
            return Reply.failure(
                    invocation,
                    Refusal.NO_PAGE,
                    page < 1
                            ? language.pick("已经是第一页。", "This is the first page.")
                            : language.pick("已经是最后一页。", "This is the last page."));
        }
        return command(invocation.line(), message, drafts);
    }

    /** Runs; a command that fails costs one calm line, not the conversation. */
    private Reply answer(Invocation invocation, Function<Invocation, Reply> run) {
        try {
            Reply reply = run.apply(invocation);
            memory.remember(invocation, reply);
            observer.accept(invocation, reply);
            return reply;
        } catch (RuntimeException failed) {
            LOG.error("/{} failed", invocation.command(), failed);
            String message = invocation.language().pick("出错了，请换个说法或稍后再试。", "Something went wrong; try again later.");
            return Reply.failure(invocation, Refusal.INTERNAL, message);
        }
    }
}
