package kexuebot.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.ChatMoves;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LanguageChoice;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.Responder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what was said in Telegram to the responder, and plans how the replies get back to where they belong. */
final class Conversation {

    /** Telegram's limit for what answers a pressed button. */
    private static final int ANSWER = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private final TelegramRenderer renderer;
    private final Responder responder;
    private final ChatMoves moves;
    private final Languages languages;
    private final Presence presence;
    private final Chats chats;
    private final Albums albums = new Albums();

    /** How replies find their language. */
    record Languages(LanguageChoice choice, Language standard) {

        /** The chat's choice; else a private chat's reader's, else the standard. */
        Language of(Incoming.Place place, Incoming.Speaker speaker) {
            Optional<String> reader = place.isPrivate() ? speaker.languageCode() : Optional.empty();
            return choice.chosen(ChatIds.of(place.chat()))
                    .or(() -> reader.map(Languages::ofCode))
                    .orElse(standard);
        }

        private static Language ofCode(String code) {
            return code.toLowerCase(Locale.ROOT).startsWith("zh") ? Language.ZH : Language.EN;
        }
    }

    Conversation(
            TelegramRenderer renderer,
            Responder responder,
            ChatMoves moves,
            Languages languages,
            Presence presence,
            Chats chats) {
        this.renderer = renderer;
        this.responder = responder;
        this.moves = moves;
        this.languages = languages;
        this.presence = presence;
        this.chats = chats;
    }

    /** Asks the responder. Called once for an update, however often its steps have to be tried. */
    Plan take(Incoming incoming, Me me) {
        if (incoming instanceof Incoming.Said said) {
            presence.alive(said.place().asPlace());
            return said(said, me);
        } else if (incoming instanceof Incoming.Shown shown) {
            presence.alive(shown.place().asPlace());
            return shown(shown);
        } else if (incoming instanceof Incoming.Pressed pressed) {
            pressed.below().ifPresent(below -> presence.alive(below.place().asPlace()));
            return pressed(pressed, me);
        } else if (incoming instanceof Incoming.Moved moved) {
            moved(ChatIds.of(moved.from()), ChatIds.of(moved.to()));
        } else if (incoming instanceof Incoming.Standing standing) {
            presence.changed(standing);
        }
        return Plan.NOTHING;
    }

    // the old chat may have been noted as left on the way
    private void moved(ChatId from, ChatId to) {
        moves.moved(from, to);
        presence.alive(Place.of(to));
    }

    /** Says sorry where an answer was surely expected, without asking the responder. */
    Plan giveUp(Incoming incoming, String why) {
        List<Step> steps = new ArrayList<>();
        if (incoming instanceof Incoming.Said said && said.place().isPrivate()) {
            steps.add(sorry(said.place(), languages.of(said.place(), said.speaker())));
        } else if (incoming instanceof Incoming.Pressed pressed) {
            steps.addAll(sorryBelow(pressed));
        }
        return new Plan(steps, Optional.of(why));
    }

    private List<Step> sorryBelow(Incoming.Pressed pressed) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Answer(pressed.query(), Optional.empty()));
        pressed.below()
                // in a channel all would read it
                .filter(below -> !below.place().isChannel())
                .ifPresent(below -> steps.add(sorry(below.place(), languages.of(below.place(), pressed.speaker()))));
        return steps;
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
        return new Asker(place.asPlace(), speaker.person());
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

    private Plan pressed(Incoming.Pressed pressed, Me me) {
        return pressed.below()
                .map(below -> pressed(pressed, below, me))
                .orElseGet(() -> answer(pressed, Optional.empty()));
    }

    private static Plan answer(Incoming.Pressed pressed, Optional<String> note) {
        return Plan.of(List.of(new Step.Answer(pressed.query(), note)));
    }

    private Plan pressed(Incoming.Pressed pressed, Incoming.Below below, Me me) {
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
            return failed(sorryBelow(pressed), e);
        }
    }

    // any reader could make the bot write in a channel
    private boolean mayPress(Incoming.Pressed pressed, Incoming.Below below) {
        return !below.place().isChannel()
                || chats.mayManage(asker(below.place(), pressed.speaker())) == Chats.Answer.YES;
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
        Asker asker = asker(below.place(), pressed.speaker());
        Optional<Reply> reply = responder.respond(new Message(asker, run.line(), language, true));
        Optional<String> refusal = below.place().isPrivate() ? Optional.empty() : reply.flatMap(Conversation::refusal);
        if (refusal.isPresent()) {
            return answer(pressed, refusal);
        }
        boolean inPlace = run.inPlace() && below.editable();
        Optional<String> kept = inPlace ? question : Optional.empty();
        List<Screen> screens =
                reply.map(found -> renderer.render(found, language, kept)).orElse(List.of());
        boolean edits = inPlace && screens.size() == 1;
        Stream<Step> answer = Stream.of(new Step.Answer(pressed.query(), Optional.empty()));
        return Plan.of(Stream.concat(answer, screens.stream().map(screen -> step(below, screen, edits)))
                .toList());
    }

    // it concerns who pressed, and must not take the place of what others see
    private static Optional<String> refusal(Reply reply) {
        return reply.failure().map(failure -> TextCutter.shorten(failure.message(), ANSWER));
    }

    private static Step step(Incoming.Below below, Screen screen, boolean edits) {
        Outgoing message = Outgoing.of(below.place(), OptionalInt.empty(), screen);
        return edits ? new Step.Edit(below.message(), message) : new Step.Send(message);
    }
}
