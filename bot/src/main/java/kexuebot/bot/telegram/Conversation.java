package kexuebot.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.ChatMoves;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Drafts;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LanguageChoice;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Place;
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
    private final Presence presence;
    private final DraftSender drafts;
    private final Presses presses;
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
            Chats chats,
            DraftSender drafts) {
        this.renderer = renderer;
        this.responder = responder;
        this.moves = moves;
        this.languages = languages;
        this.presence = presence;
        this.drafts = drafts;
        this.presses = new Presses(renderer, responder, languages, chats, drafts);
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
            return presses.take(pressed, me);
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
            steps.addAll(presses.sorry(pressed));
        }
        return new Plan(steps, Optional.of(why));
    }

    static Step sorry(Incoming.Place place, Language language) {
        return new Step.Send(apology(place, language));
    }

    static Outgoing apology(Incoming.Place place, Language language) {
        String sorry = language.pick("出了点问题，请稍后再试。", "Something went wrong; please try again later.");
        return Outgoing.of(place, OptionalInt.empty(), Screen.line(sorry));
    }

    private Plan said(Incoming.Said said, Me me) {
        return Addressing.of(said, me)
                .map(addressing -> reply(said, addressing))
                .orElse(Plan.NOTHING);
    }

    private Plan reply(Incoming.Said said, Addressing addressing) {
        Language language = languages.of(said.place(), said.speaker());
        ReplyDrafts growing = new ReplyDrafts(
                drafts,
                said.place(),
                said.message(),
                soFar -> renderer.beginning(soFar, language)
                        .map(screen -> Outgoing.of(said.place(), OptionalInt.of(said.message()), screen)));
        try {
            return Plan.of(growing.finish(screens(said, addressing, language, growing).stream()
                    .map(screen -> outgoing(said, screen))
                    .toList()));
        } catch (RuntimeException | StackOverflowError e) {
            boolean awaited = addressing.certain() || growing.leftMessage();
            return failed(awaited ? growing.finish(List.of(apology(said.place(), language))) : List.of(), e);
        }
    }

    static Plan failed(List<Step> steps, Throwable why) {
        LOG.error("No answer was found", why);
        return new Plan(steps, Optional.of("failed: " + why));
    }

    private List<Screen> screens(Incoming.Said said, Addressing addressing, Language language, Drafts growing) {
        Asker asker = asker(said.place(), said.speaker());
        return responder
                .respond(new Message(asker, addressing.text(), language, addressing.certain()), growing)
                .map(reply -> renderer.render(reply, language, Optional.of(addressing.text())))
                .orElse(List.of());
    }

    static Asker asker(Incoming.Place place, Incoming.Speaker speaker) {
        return new Asker(place.asPlace(), speaker.person());
    }

    private static Outgoing outgoing(Incoming.Said said, Screen screen) {
        boolean quotes = !said.place().isPrivate() || screen.needsQuestion();
        OptionalInt question = quotes ? OptionalInt.of(said.message()) : OptionalInt.empty();
        return Outgoing.of(said.place(), question, screen);
    }

    private Plan shown(Incoming.Shown shown) {
        if (!shown.place().isPrivate() || !albums.isFirst(shown)) {
            return Plan.NOTHING;
        }
        Language language = languages.of(shown.place(), shown.speaker());
        String hint = language.pick(
                "我只看得懂文字：发几个词试试，例如 扩散模型；/help 看全部命令。",
                "I only read text: send a few words, such as diffusion; /help lists what I can do.");
        return Plan.of(List.of(new Step.Send(Outgoing.of(shown.place(), OptionalInt.empty(), Screen.line(hint)))));
    }
}
