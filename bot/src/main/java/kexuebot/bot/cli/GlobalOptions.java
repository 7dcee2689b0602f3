package kexuebot.bot.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kexuebot.bot.config.BotConfig;
import kexuebot.bot.config.ConfigException;
import kexuebot.bot.config.ConfigLoader;
import kexuebot.bot.config.Setting;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that stand before or after any sub-command. */
final class GlobalOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "directory for everything kept (default: ./data)")
    private String data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "settings (default: kexuebot.properties in the data directory)")
    private String file;

    BotConfig config(Map<String, String> environment) {
        Map<Setting, String> commandLine = new EnumMap<>(Setting.class);
        if (data != null) {
            commandLine.put(Setting.DATA, data);
        }
        return ConfigLoader.load(
                commandLine, environment, Optional.ofNullable(file).map(GlobalOptions::path));
    }

    private static Path path(String file) {
        try {
            if (!file.isBlank()) {
                return Path.of(file);
            }
        } catch (InvalidPathException e) {
            // said below
        }
        throw new ConfigException("--config is \"" + file + "\"; allowed: a readable file");
    }
}
