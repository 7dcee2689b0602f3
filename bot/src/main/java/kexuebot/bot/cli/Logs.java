package kexuebot.bot.cli;

import java.nio.file.Path;

/** Where the log goes. Must be said before the first line is logged. */
final class Logs {
    private static final String CONFIGURATION = "logback.configurationFile";

    private Logs() {}

    /** To a file in the data directory, made with the first line: a chat's screen is for replies. */
    static void toFile(Path directory) {
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty("kexuebot.log", directory.resolve("kexuebot.log").toString());
            System.setProperty(CONFIGURATION, "logback-chat.xml");
        }
    }
}
