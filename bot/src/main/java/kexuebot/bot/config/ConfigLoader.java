package kexuebot.bot.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kexuebot.bot.chat.Language;

/** Makes a {@link BotConfig} of what is set. */
public final class ConfigLoader {
    private static final String WEB_ADDRESS = "an address such as https://kexue.fm";
    private static final String DURATION = "a duration such as 0s, 30s, 10m, 1h or 7d";

    private ConfigLoader() {}

    /**
     * Reads and checks all settings, also those that this run does not need.
     *
     * @throws ConfigException for the first one that is wrong
     */
    public static BotConfig load(
            Map<Setting, String> commandLine, Map<String, String> environment, Optional<Path> file) {
        Settings settings = Settings.read(commandLine, environment, file);
        checkLater(settings);
        return new BotConfig(
                settings.read(Setting.DATA, ConfigLoader::path, "a directory").orElseThrow(),
                settings.read(Setting.BLOG_URL, Values::blog, WEB_ADDRESS),
                settings.read(Setting.BLOG_DELAY, Values::duration, DURATION).orElseThrow(),
                settings.read(Setting.BLOG_INTERVAL, Values::positiveDuration, DURATION + ", but more than 0s")
                        .orElseThrow(),
                settings.read(Setting.BLOG_FULL_INTERVAL, Values::positiveDuration, DURATION + ", but more than 0s")
                        .orElseThrow(),
                token(settings),
                settings.read(Setting.TELEGRAM_URL, Values::server, "a server such as https://api.telegram.org")
                        .orElseThrow(),
                settings.read(Setting.PAID_BROADCAST, Values::onOff, "on or off")
                        .orElseThrow(),
                settings.read(Setting.ADMINS, Values::ids, "Telegram user ids separated by commas")
                        .orElse(Set.of()),
                settings.read(Setting.LANGUAGE, Language::of, "zh or en").orElseThrow(),
                settings.read(Setting.TIMEZONE, Values::zone, "a time zone such as Asia/Shanghai or UTC")
                        .orElseThrow(),
                settings.value(Setting.CONTACT),
                ModelSettings.read(settings));
    }

    /** Checks settings that only later versions use, so that a mistake shows when it is made. */
    private static void checkLater(Settings settings) {
        settings.read(
                Setting.DATABASE_URL,
                url -> Optional.empty(),
                "nothing in this version, which keeps everything in SQLite in the data directory");
        settings.read(Setting.WEBHOOK_URL, url -> Optional.empty(), "nothing in this version, which polls");
        settings.read(Setting.HTTP_PORT, Values::port, "a port from 1 to 65535");
    }

    private static Optional<Secret> token(Settings settings) {
        if (settings.isSet(Setting.TELEGRAM_TOKEN)) {
            return settings.read(
                    Setting.TELEGRAM_TOKEN, Values::token, "a bot token as @BotFather gives it, 123456:ABC…");
        }
        return settings.read(
                Setting.TELEGRAM_TOKEN_FILE, ConfigLoader::tokenFile, "a readable file that holds a bot token");
    }

    private static Optional<Secret> tokenFile(String file) {
        try {
            return Values.token(Files.readString(Path.of(file)).strip());
        } catch (IOException | InvalidPathException e) {
            return Optional.empty(); // the message names the file
        }
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
