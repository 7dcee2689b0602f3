package kexuebot.bot.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LanguageChoice;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.Responder;

/** Carries what was said in Telegram to the responder, and the replies back to where they belong. */
final class Conversation {

    private final Sender sender;
    private final TelegramRenderer renderer;
    private final Responder responder;
    private final Languages languages;
    private final Albums albums = new Albums();

    /** How replies find their language. */
    record Languages(LanguageChoice choice, Language standard) {

        /** The chat's choice; else a private chat's reader's, else the standard. */
        Language of(Incoming.Place place, Incoming.Speaker speaker) {
            Optional<String> reader = place.isPrivate() ? speaker.languageCode() : Optional.empty();
            return choice.chosen(chatId(place))
                    .or(() -> reader.map(Languages::ofCode))
                    .orElse(standard);
        }

        private static Language ofCode(String code) {
            return code.toLowerCase(Locale.ROOT).startsWith("zh") ? Language.ZH : Language.EN;
        }
    }

    Conversation(Sender sender, TelegramRenderer renderer, Responder responder, Languages languages) {
        this.sender = sender;
        this.renderer = renderer;
        this.responder = responder;
        this.languages = languages;
    }

    private static ChatId chatId(Incoming.Place place) {
        return new ChatId("telegram", Long.toString(place.chat()));
    }

    void take(Incoming incoming, Me me) throws InterruptedException {
        if (incoming instanceof Incoming.Said said) {
            said(said, me);
        } else if (incoming instanceof Incoming.Shown shown) {
            shown(shown);
        } else if (incoming instanceof Incoming.Pressed pressed) {
            pressed(pressed);
        }
    }

    private void said(Incoming.Said said, Me me) throws InterruptedException {
        Optional<Addressing> addressing = Addressing.of(said, me);
        if (addressing.isPresent()) {
            reply(said, addressing.get());
        }
    }

    private void reply(Incoming.Said said, Addressing addressing) throws InterruptedException {
        Language language = languages.of(said.place(), said.speaker());
        Optional<Reply> reply =
                respond(said.place(), said.speaker(), language, addressing.text(), addressing.certain());
        if (reply.isPresent()) {
            for (Screen screen : renderer.render(reply.get(), language, Optional.of(addressing.text()))) {
                boolean quotes = !said.place().isPrivate() || screen.needsQuestion();
                OptionalInt question = quotes ? OptionalInt.of(said.message()) : OptionalInt.empty();
                sender.send(Outgoing.of(said.place(), question, screen));
            }
        }
    }

    private Optional<Reply> respond(
            Incoming.Place place, Incoming.Speaker speaker, Language language, String line, boolean addressed)
            throws InterruptedException {
        Asker asker = new Asker(chatId(place), speaker.person());
        try {
            return responder.respond(new Message(asker, line, language, addressed));
        } catch (RuntimeException e) {
            if (addressed) {
                String sorry = language.pick("出了点问题，请稍后再试。", "Something went wrong; please try again later.");
                sender.send(Outgoing.of(place, OptionalInt.empty(), Screen.line(sorry)));
            }
            throw e;
        }
    }

    private void shown(Incoming.Shown shown) throws InterruptedException {
        if (shown.place().isPrivate() && albums.isFirst(shown)) {
            Language language = languages.of(shown.place(), shown.speaker());
            String hint = language.pick(
                    "我只看得懂文字：发几个词试试，例如 扩散模型；/help 看全部命令。",
                    "I only read text: send a few words, such as diffusion; /help lists what I can do.");
            sender.send(Outgoing.of(shown.place(), OptionalInt.empty(), Screen.line(hint)));
        }
    }

    private void pressed(Incoming.Pressed pressed) throws InterruptedException {
        if (pressed.below().isEmpty()) {
            sender.answer(pressed.query(), Optional.empty());
            return;
        }
        Incoming.Below below = pressed.below().get();
        Language language = languages.of(below.place(), pressed.speaker());
        Optional<String> question = below.question().map(Addressing::withoutName);
        CallbackCodec.Order order = CallbackCodec.decode(pressed.data(), question);
        sender.answer(pressed.query(), note(order, language));
        if (order instanceof CallbackCodec.Order.Run run) {
            run(run, pressed.speaker(), below, question, language);
        }
    }

    private static Optional<String> note(CallbackCodec.Order order, Language language) {
        if (order instanceof CallbackCodec.Order.QuestionLost) {
            return Optional.of(language.pick("原来的提问已找不到，请再问一次。", "Your question is gone; please ask again."));
        } else if (order instanceof CallbackCodec.Order.Unknown) {
            return Optional.of(language.pick("这个按钮已失效。", "This button no longer works."));
        }
        return Optional.empty();
    }

    private void run(
            CallbackCodec.Order.Run run,
            Incoming.Speaker speaker,
            Incoming.Below below,
            Optional<String> question,
            Language language)
            throws InterruptedException {
        Optional<Reply> reply = respond(below.place(), speaker, language, run.line(), true);
        if (reply.isPresent()) {
            boolean inPlace = run.inPlace() && below.editable();
            List<Screen> screens = renderer.render(reply.get(), language, inPlace ? question : Optional.empty());
            if (!inPlace || !edited(below, screens)) {
                for (Screen screen : screens) {
                    sender.send(Outgoing.of(below.place(), OptionalInt.empty(), screen));
                }
            }
        }
    }

    private boolean edited(Incoming.Below below, List<Screen> screens) throws InterruptedException {
        return screens.size() == 1
                && sender.edit(below.message(), Outgoing.of(below.place(), OptionalInt.empty(), screens.get(0)));
    }
}
