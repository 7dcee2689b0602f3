package kexuebot.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatMoves;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LanguageChoice;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.Responder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what was said in Telegram to the responder, and plans how the replies get back to where they belong. */
final class Conversation {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private final TelegramRenderer renderer;
    private final Responder responder;
    private final ChatMoves moves;
    private final Languages languages;
    private final Albums albums = new Albums();

    /** How replies find their language. */
    record Languages(LanguageChoice choice, Language standard) {

        /** The chat's choice; else a private chat's reader's, else the standard. */
        Language of(Incoming.Place place, Incoming.Speaker speaker) {
            Optional<String> reader = place.isPrivate() ? speaker.languageCode() : Optional.empty();
            return choice.chosen(Sender.chatId(place.chat()))
                    .or(() -> reader.map(Languages::ofCode))
                    .orElse(standard);
        }

        private static Language ofCode(String code) {
            return code.toLowerCase(Locale.ROOT).startsWith("zh") ? Language.ZH : Language.EN;
        }
    }

    Conversation(TelegramRenderer renderer, Responder responder, ChatMoves moves, Languages languages) {
        this.renderer = renderer;
        this.responder = responder;
        this.moves = moves;
        this.languages = languages;
    }

    /** Asks the responder. Called once for an update, however often its steps have to be tried. */
    Plan take(Incoming incoming, Me me) {
        if (incoming instanceof Incoming.Said said) {
            return said(said, me);
        } else if (incoming instanceof Incoming.Shown shown) {
            return shown(shown);
        } else if (incoming instanceof Incoming.Pressed pressed) {
            return pressed(pressed);
        } else if (incoming instanceof Incoming.Moved moved) {
            moves.moved(Sender.chatId(moved.from()), Sender.chatId(moved.to()));
        }
        return Plan.NOTHING;
    }

    /** Says sorry where an answer was surely expected, without asking the responder. */
    Plan giveUp(Incoming incoming, String why) {
        List<Step> steps = new ArrayList<>();
        if (incoming instanceof Incoming.Said said && said.place().isPrivate()) {
            steps.add(sorry(said.place(), languages.of(said.place(), said.speaker())));
        } else if (incoming instanceof Incoming.Pressed pressed) {
            steps.add(new Step.Answer(pressed.query(), Optional.empty()));
            pressed.below()
                    .ifPresent(
                            below -> steps.add(sorry(below.place(), languages.of(below.place(), pressed.speaker()))));
        }
        return new Plan(steps, Optional.of(why));
    }

    private static Step sorry(Incoming.Place place, Language language) {
        String sorry = language.pick("出了点问题，请稍后再试。", "Something went wrong; please try again later.");
        return line(place, sorry);
    }

    private static Step line(Incoming.Place place, String text) {
        return new Step.Send(Outgoing.of(place, OptionalInt.empty(), Screen.line(text)));
    }

    private Plan said(Incoming.Said said, Me me) {
        return Addressing.of(said, me)
                .map(addressing -> reply(said, addressing))
                .orElse(Plan.NOTHING);
    }

    private Plan reply(Incoming.Said said, Addressing addressing) {
        Language language = languages.of(said.place(), said.speaker());
        try {
            return Plan.of(screens(said, addressing, language).stream()
                    .map(screen -> send(said, screen))
                    .toList());
        } catch (RuntimeException | StackOverflowError e) {
            List<Step> steps = addressing.certain() ? List.of(sorry(said.place(), language)) : List.of();
            return failed(steps, e);
        }
    }

    private static Plan failed(List<Step> steps, Throwable why) {
        LOG.error("No answer was found", why);
        return new Plan(steps, Optional.of("failed: " + why));
    }

    private List<Screen> screens(Incoming.Said said, Addressing addressing, Language language) {
        Asker asker = asker(said.place(), said.speaker());
        return responder
                .respond(new Message(asker, addressing.text(), language, addressing.certain()))
                .map(reply -> renderer.render(reply, language, Optional.of(addressing.text())))
                .orElse(List.of());
    }

    private static Asker asker(Incoming.Place place, Incoming.Speaker speaker) {
        return new Asker(Sender.chatId(place.chat()), speaker.person());
    }

    private static Step send(Incoming.Said said, Screen screen) {
        boolean quotes = !said.place().isPrivate() || screen.needsQuestion();
        OptionalInt question = quotes ? OptionalInt.of(said.message()) : OptionalInt.empty();
        return new Step.Send(Outgoing.of(said.place(), question, screen));
    }

    private Plan shown(Incoming.Shown shown) {
        if (!shown.place().isPrivate() || !albums.isFirst(shown)) {
            return Plan.NOTHING;
        }
        Language language = languages.of(shown.place(), shown.speaker());
        String hint = language.pick(
                "我只看得懂文字：发几个词试试，例如 扩散模型；/help 看全部命令。",
                "I only read text: send a few words, such as diffusion; /help lists what I can do.");
        return Plan.of(List.of(line(shown.place(), hint)));
    }

    private Plan pressed(Incoming.Pressed pressed) {
        return pressed.below()
                .map(below -> pressed(pressed, below))
                .orElseGet(() -> Plan.of(List.of(new Step.Answer(pressed.query(), Optional.empty()))));
    }

    private Plan pressed(Incoming.Pressed pressed, Incoming.Below below) {
        Language language = languages.of(below.place(), pressed.speaker());
        Optional<String> question = below.question().map(Addressing::withoutName);
        CallbackCodec.Order order = CallbackCodec.decode(pressed.data(), question);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Answer(pressed.query(), note(order, language)));
        if (!(order instanceof CallbackCodec.Order.Run run)) {
            return Plan.of(steps);
        }
        try {
            steps.addAll(run(run, pressed.speaker(), below, question, language));
            return Plan.of(steps);
        } catch (RuntimeException | StackOverflowError e) {
            steps.add(sorry(below.place(), language));
            return failed(steps, e);
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

    private List<Step> run(
            CallbackCodec.Order.Run run,
            Incoming.Speaker speaker,
            Incoming.Below below,
            Optional<String> question,
            Language language) {
        Optional<Reply> reply =
                responder.respond(new Message(asker(below.place(), speaker), run.line(), language, true));
        boolean inPlace = run.inPlace() && below.editable();
        List<Screen> screens = reply.map(
                        found -> renderer.render(found, language, inPlace ? question : Optional.empty()))
                .orElse(List.of());
        boolean edits = inPlace && screens.size() == 1;
        return screens.stream().map(screen -> step(below, screen, edits)).toList();
    }

    private static Step step(Incoming.Below below, Screen screen, boolean edits) {
        Outgoing message = Outgoing.of(below.place(), OptionalInt.empty(), screen);
        return edits ? new Step.Edit(below.message(), message) : new Step.Send(message);
    }
}
