package kexuebot.bot.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the log goes. Must be said before the first line is logged. */
final class Logs {
    private static final String CONFIGURATION = "logback.configurationFile";

    private Logs() {}

    /** To a file in the data directory, for a chat's screen is for replies; nowhere if that can't be written. */
    static void toFile(Path directory) {
        if (System.getProperty(CONFIGURATION) == null) {
            boolean kept = Files.isDirectory(directory) && Files.isWritable(directory);
            System.setProperty("kexuebot.log", directory.resolve("kexuebot.log").toString());
            System.setProperty(CONFIGURATION, kept ? "logback-chat.xml" : "logback-silent.xml");
        }
    }
}
