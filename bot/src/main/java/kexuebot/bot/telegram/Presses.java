package kexuebot.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.Responder;
import kexuebot.catalog.document.PlainText;

/** Plans what a pressed button does: the press is answered, and what it asked for is shown. */
final class Presses {

    /** Telegram's limit for what answers a pressed button. */
    private static final int ANSWER = 200;

    private final TelegramRenderer renderer;
    private final Responder responder;
    private final Conversation.Languages languages;
    private final Chats chats;
    private final DraftSender drafts;

    Presses(
            TelegramRenderer renderer,
            Responder responder,
            Conversation.Languages languages,
            Chats chats,
            DraftSender drafts) {
        this.renderer = renderer;
        this.responder = responder;
        this.languages = languages;
        this.chats = chats;
        this.drafts = drafts;
    }

    /** Asks the responder what the button stands for. */
    Plan take(Incoming.Pressed pressed, Me me) {
        return pressed.below()
                .map(below -> take(pressed, below, me))
                .orElseGet(() -> answer(pressed, Optional.empty()));
    }

    private static Plan answer(Incoming.Pressed pressed, Optional<String> note) {
        return Plan.of(List.of(new Step.Answer(pressed.query(), note)));
    }

    private Plan take(Incoming.Pressed pressed, Incoming.Below below, Me me) {
        Language language = languages.of(below.place(), pressed.speaker());
        Optional<String> question = below.question().map(Addressing::withoutName);
        CallbackCodec.Order order = CallbackCodec.decode(pressed.data(), question);
        if (!(order instanceof CallbackCodec.Order.Run run)) {
            return answer(pressed, note(order, language));
        }
        try {
            return mayPress(pressed, below)
                    ? run(run, pressed, below, question, language)
                    : answer(pressed, Optional.of(onlyAdministrators(me, language)));
        } catch (RuntimeException | StackOverflowError e) {
            return Conversation.failed(sorry(pressed), e);
        }
    }

    // any reader could make the bot write in a channel
    private boolean mayPress(Incoming.Pressed pressed, Incoming.Below below) {
        return !below.place().isChannel()
                || chats.mayManage(Conversation.asker(below.place(), pressed.speaker())) == Chats.Answer.YES;
    }

    private static String onlyAdministrators(Me me, Language language) {
        return language.pick(
                "频道里的按钮只有管理员能用；想问什么，请私聊 @" + me.username() + "。",
                "In a channel, buttons are for its administrators; to ask something, write to @" + me.username() + ".");
    }

    private static Optional<String> note(CallbackCodec.Order order, Language language) {
        if (order instanceof CallbackCodec.Order.QuestionLost) {
            return Optional.of(language.pick("原来的提问已找不到，请再问一次。", "Your question is gone; please ask again."));
        }
        return Optional.of(language.pick("这个按钮已失效。", "This button no longer works."));
    }

    private Plan run(
            CallbackCodec.Order.Run run,
            Incoming.Pressed pressed,
            Incoming.Below below,
            Optional<String> question,
            Language language) {
        boolean inPlace = run.inPlace() && below.editable();
        PressDrafts growing = growing(pressed, below, language, !inPlace);
        Message message = new Message(Conversation.asker(below.place(), pressed.speaker()), run.line(), language, true);
        try {
            Optional<Reply> reply = responder.respond(message, growing);
            Optional<String> refusal = below.place().isPrivate() ? Optional.empty() : reply.flatMap(Presses::refusal);
            Optional<String> note = refusal.or(() -> reply.flatMap(Presses::inPassing));
            if (note.isPresent() && !growing.answered()) {
                return answer(pressed, note);
            }
            Optional<String> kept = inPlace ? question : Optional.empty();
            List<Outgoing> messages = reply.stream()
                    .flatMap(found -> renderer.render(found, language, kept).stream())
                    .map(screen -> Outgoing.of(below.place(), OptionalInt.empty(), screen))
                    .toList();
            boolean edits = inPlace && messages.size() == 1 && refusal.isEmpty();
            return Plan.of(
                    edits ? growing.finish(new Step.Edit(below.message(), messages.get(0))) : growing.finish(messages));
        } catch (RuntimeException | StackOverflowError e) {
            return Conversation.failed(sorry(below, growing, language), e);
        }
    }

    private PressDrafts growing(Incoming.Pressed pressed, Incoming.Below below, Language language, boolean shown) {
        Function<Reply, Optional<Outgoing>> beginning = soFar -> renderer.beginning(soFar, language)
                .map(screen -> Outgoing.of(below.place(), OptionalInt.empty(), screen));
        ReplyDrafts drafted = new ReplyDrafts(drafts, below.place(), below.message(), beginning);
        return new PressDrafts(drafts, pressed.query(), drafted, shown);
    }

    private static List<Step> sorry(Incoming.Below below, PressDrafts growing, Language language) {
        // in a channel all would read it; there it only takes the place of what all read already
        boolean said = !below.place().isChannel() || growing.leftMessage();
        return growing.finish(said ? List.of(Conversation.apology(below.place(), language)) : List.of());
    }

    // it concerns who pressed, and must not take the place of what others see
    private static Optional<String> refusal(Reply reply) {
        return reply.failure().map(failure -> TextCutter.shorten(failure.message(), ANSWER));
    }

    // pressing again is how it is undone: its buttons are not missed
    private static Optional<String> inPassing(Reply reply) {
        return Optional.of(reply)
                .filter(Reply::passing)
                .map(passing -> passing.parts().stream()
                        .flatMap(part -> part instanceof Part.Line line ? Stream.of(line) : Stream.empty())
                        .map(line -> PlainText.of(line.content()))
                        .collect(Collectors.joining("\n")))
                .map(words -> TextCutter.shorten(words, ANSWER));
    }

    /** Ends the waiting of who pressed, and says sorry. */
    List<Step> sorry(Incoming.Pressed pressed) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Answer(pressed.query(), Optional.empty()));
        pressed.below()
                // in a channel all would read it
                .filter(below -> !below.place().isChannel())
                .ifPresent(below ->
                        steps.add(Conversation.sorry(below.place(), languages.of(below.place(), pressed.speaker()))));
        return steps;
    }
}
