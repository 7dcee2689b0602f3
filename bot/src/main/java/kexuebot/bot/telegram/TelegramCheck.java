package kexuebot.bot.telegram;

import java.net.URI;
import kexuebot.bot.config.Secret;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** Asks the Bot API server once whether a token is good. */
public final class TelegramCheck {
    private TelegramCheck() {}

    /**
     * The name of the bot that a token is for, without the {@code @}.
     *
     * @throws TelegramRefusedException if the server does not know the token or does not answer; the
     *     message never holds the token
     */
    public static String username(URI server, Secret token) throws TelegramRefusedException, InterruptedException {
        try (BotApi api = new BotApi(server, token)) {
            return api.call(new GetMe()).getUserName();
        } catch (CallFailed e) {
            throw new TelegramRefusedException(server.getHost() + ": " + e.getMessage());
        }
    }
}
