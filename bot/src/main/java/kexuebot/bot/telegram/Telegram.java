package kexuebot.bot.telegram;

import java.util.List;
import kexuebot.bot.chat.ChatMoves;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.LanguageChoice;
import kexuebot.bot.chat.Responder;
import kexuebot.bot.delivery.Budget;
import kexuebot.bot.delivery.Courier;
import kexuebot.bot.subscription.Stops;

/**
 * The one connection to a Bot API server, which replies, deliveries and questions about chats share. Nothing is called
 * before the first of them. Safe for many threads.
 */
public final class Telegram implements AutoCloseable {

    private final TelegramSettings settings;
    private final ChatMoves moves;
    private final Timing timing;
    private final BotApi api;
    private final Gate gate;
    private final TelegramRenderer renderer;
    private final Courier courier;
    private final Chats chats;

    /** @param moves told of each group that became a supergroup, whoever meets it first */
    public Telegram(TelegramSettings settings, ChatMoves moves) {
        this(settings, moves, Timing.real());
    }

    Telegram(TelegramSettings settings, ChatMoves moves, Timing timing) {
        this.settings = settings;
        this.moves = moves;
        this.timing = timing;
        this.api = new BotApi(settings.server(), settings.token());
        this.gate = new Gate(timing.clock(), settings.paidBroadcast());
        this.renderer = new TelegramRenderer(settings.blog());
        this.courier = new TelegramCourier(api, gate, moves, renderer, settings.paidBroadcast());
        this.chats = new TelegramChats(api, gate, timing.clock());
    }

    /** How much may be said, counted together with replies. */
    public Budget budget() {
        return gate;
    }

    /** Makes each attempt in less than 30 s and asks for no budget; that is done before. */
    public Courier courier() {
        return courier;
    }

    /** Asks the server for what it needs to know, at most 5 s for each question, and remembers it for a minute. */
    public Chats chats() {
        return chats;
    }

    /**
     * The bot, not started yet; to be made once and closed before this.
     *
     * @param stops told where the bot can post
     * @param menu in the order shown; empty leaves the menu as it is
     */
    public TelegramBot bot(
            UpdateInbox inbox, Responder responder, LanguageChoice languageChoice, Stops stops, List<MenuEntry> menu) {
        Sender sender = new Sender(api, gate, moves);
        Conversation conversation = new Conversation(
                renderer,
                responder,
                moves,
                new Conversation.Languages(languageChoice, settings.language()),
                new Presence(stops, timing.calendar()),
                chats,
                new DraftSender(api, gate, sender, timing.pause()));
        return new TelegramBot(
                new TelegramBot.Welcome(menu, settings.language()), api, sender, inbox, conversation, timing);
    }

    /** Cuts every call off. */
    @Override
    public void close() {
        api.close();
    }
}
