package kexuebot.bot.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.ChatMoves;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.delivery.Courier;
import kexuebot.bot.delivery.Letter;
import kexuebot.bot.delivery.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Sends and edits announcements: one call for each letter, less than 30 s. */
final class TelegramCourier implements Courier {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramCourier.class);

    private final BotApi api;
    private final Gate gate;
    private final ChatMoves moves;
    private final TelegramRenderer renderer;
    private final boolean paid;
    private final Map<Language, Cache<Reply, Optional<Screen>>> screens = new EnumMap<>(Language.class);

    /** Texts whose markup the server did not take. */
    private final Cache<String, Boolean> plain =
            Caffeine.newBuilder().maximumSize(1_000).build();

    TelegramCourier(BotApi api, Gate gate, ChatMoves moves, TelegramRenderer renderer, boolean paid) {
        this.api = api;
        this.gate = gate;
        this.moves = moves;
        this.renderer = renderer;
        this.paid = paid;
        for (Language language : Language.values()) {
            // what is sent to many is the same object for all of them
            screens.put(language, Caffeine.newBuilder().weakKeys().build());
        }
    }

    @Override
    public Receipt deliver(Letter letter) throws InterruptedException {
        OptionalLong chat = ChatIds.number(letter.place().chat());
        Optional<Screen> screen = screens.get(letter.language())
                .get(letter.content(), reply -> screen(renderer.render(reply, letter.language(), Optional.empty())));
        if (chat.isEmpty()) {
            return new Receipt.Refused(
                    "not a chat of Telegram: " + letter.place().chat());
        }
        if (screen.isEmpty()) {
            return new Receipt.Refused("nothing to say");
        }
        return deliver(letter, outgoing(letter, chat.getAsLong(), screen.get()));
    }

    /** A delivery is one message: what is too long for it ends where a reader may go on by the buttons. */
    private static Optional<Screen> screen(List<Screen> all) {
        return all.stream()
                .findFirst()
                .map(first -> new Screen(
                        first.html(), first.plain(), all.get(all.size() - 1).keys()));
    }

    private Outgoing outgoing(Letter letter, long chat, Screen screen) {
        Outgoing message = new Outgoing(chat, letter.place().topic(), OptionalInt.empty(), screen, true);
        return plain.getIfPresent(screen.html()) == null ? message : message.simplest();
    }

    private Receipt deliver(Letter letter, Outgoing message) throws InterruptedException {
        Instant begun = gate.begun();
        try {
            Receipt receipt = letter.edits().isPresent()
                    ? edit(message, letter.edits().getAsInt())
                    : send(message, letter.silent());
            gate.accepted();
            return receipt;
        } catch (CallFailed failure) {
            return receipt(letter, message, failure);
        } finally {
            gate.ended(begun);
        }
    }

    private Receipt send(Outgoing message, boolean silent) throws CallFailed, InterruptedException {
        SendMessage call = message.send();
        call.setDisableNotification(silent ? true : null);
        call.setAllowPaidBroadcast(paid ? true : null);
        Message sent = api.call(call);
        return sent == null || sent.getMessageId() == null
                ? new Receipt.SentUnseen()
                : new Receipt.Sent(sent.getMessageId());
    }

    private Receipt edit(Outgoing message, int number) throws CallFailed, InterruptedException {
        try {
            api.call(message.edit(number));
        } catch (CallFailed failure) {
            if (failure.kind() != CallFailed.Kind.ACCEPTED && !Refusals.isSameAlready(failure)) {
                throw failure;
            }
        }
        return new Receipt.Sent(number);
    }

    private Receipt receipt(Letter letter, Outgoing message, CallFailed failure) {
        if (failure.movedTo() != 0 && failure.movedTo() != message.chat()) {
            return moved(letter.place().chat(), ChatIds.of(failure.movedTo()));
        } else if (message.formatted() && Refusals.isAboutMarkup(failure)) {
            LOG.warn("An announcement goes without markup: {}", failure.getMessage());
            plain.put(message.screen().html(), true);
            return new Receipt.NotNow(Duration.ZERO, "the markup was not taken: " + failure.getMessage());
        } else if (failure.flooded()) {
            gate.refused(message.chat(), failure.retryAfter());
        }
        return Refusals.receipt(failure, letter.place());
    }

    private Receipt moved(ChatId from, ChatId to) {
        try {
            moves.moved(from, to);
            return new Receipt.Moved(to);
        } catch (RuntimeException e) {
            LOG.warn("It was not noted that {} goes on as {}: {}", from, to, e.toString());
            return new Receipt.NotNow(Refusals.SOON, "moved to " + to + ", which could not be noted");
        }
    }
}
