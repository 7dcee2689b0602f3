package kexuebot.bot.telegram;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/** What is said to the server once at the start, again and again while it cannot be reached. */
final class Introduction {

    /** Telegram's limit for what a menu says of a command. */
    private static final int DESCRIPTION = 256;

    private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);

    private final BotApi api;
    private final BackOff backOff;
    private final Pause pause;

    Introduction(BotApi api, BackOff backOff, Pause pause) {
        this.api = api;
        this.backOff = backOff;
        this.pause = pause;
    }

    /** Learns the bot's own name. */
    Me meet() throws CallFailed, InterruptedException {
        User me = insist(new GetMe());
        return new Me(me.getId(), Optional.ofNullable(me.getUserName()).orElse(""));
    }

    /** Ends the delivery to a web address, if there was one; updates that wait stay. */
    void takeOver() throws CallFailed, InterruptedException {
        insist(DeleteWebhook.builder().dropPendingUpdates(false).build());
    }

    /** Shows the menu to readers of Chinese and of English, and to all others in the standard language. */
    void offer(List<MenuEntry> menu, Language standard) throws CallFailed, InterruptedException {
        for (SetMyCommands call : calls(menu, standard)) {
            insist(call);
        }
    }

    private static List<SetMyCommands> calls(List<MenuEntry> menu, Language standard) {
        List<SetMyCommands> calls = new ArrayList<>();
        if (!menu.isEmpty()) {
            for (BotCommandScope scope :
                    List.of(new BotCommandScopeAllPrivateChats(), new BotCommandScopeAllGroupChats())) {
                calls.add(new SetMyCommands(commands(menu, standard), scope, null));
                for (Language language : Language.values()) {
                    calls.add(new SetMyCommands(commands(menu, language), scope, language.code()));
                }
            }
        }
        return calls;
    }

    private static List<BotCommand> commands(List<MenuEntry> menu, Language language) {
        return menu.stream()
                .map(entry -> new BotCommand(
                        entry.name(), TextCutter.shorten(entry.help().in(language), DESCRIPTION)))
                .toList();
    }

    /** Repeats a call until the server takes it. @throws CallFailed if the server understood and refused */
    private <T extends Serializable> T insist(BotApiMethod<T> method) throws CallFailed, InterruptedException {
        for (int failures = 1; ; failures++) {
            try {
                return api.call(method);
            } catch (CallFailed e) {
                boolean forGood = e.kind() == CallFailed.Kind.REFUSED && !e.flooded();
                if (forGood) {
                    throw e;
                }
                LOG.warn("{}: {}; trying again", method.getMethod(), e.getMessage());
                pause.of(e.flooded() && !e.retryAfter().isZero() ? e.retryAfter() : backOff.after(failures));
            }
        }
    }
}
