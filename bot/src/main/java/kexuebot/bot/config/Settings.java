package kexuebot.bot.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/** Values by setting, each with the name under which it was set: command line, environment, file, default. */
final class Settings {
    static final String FILE_IN_DATA = "kexuebot.properties";

    /** A value and where it came from, for messages. */
    private record Given(String value, String origin) {}

    private final Map<Setting, Given> given = new EnumMap<>(Setting.class);

    private Settings() {}

    /**
     * Reads every place where settings may stand.
     *
     * @param commandLine what was said on the command line
     * @param file the file named there; otherwise the one in the data directory is read if it is there
     */
    static Settings read(Map<Setting, String> commandLine, Map<String, String> environment, Optional<Path> file) {
        Settings settings = new Settings();
        commandLine.forEach(settings::addSaid);
        for (Setting setting : Setting.values()) {
            String value = environment.getOrDefault(setting.environmentName(), "");
            if (!value.isBlank()) {
                settings.given.putIfAbsent(setting, new Given(value.strip(), setting.environmentName()));
            }
        }
        Path source = file.orElseGet(settings::fileInData);
        if (file.isPresent() || Files.exists(source)) {
            settings.addFile(source);
        }
        return settings;
    }

    private void addSaid(Setting setting, String value) {
        if (value.isBlank()) {
            throw new ConfigException("--" + setting.key() + " is \"\"; allowed: a value that is not empty");
        }
        given.put(setting, new Given(value, "--" + setting.key()));
    }

    private Path fileInData() {
        try {
            return Path.of(value(Setting.DATA)).resolve(FILE_IN_DATA);
        } catch (InvalidPathException e) {
            throw wrong(Setting.DATA, "a directory");
        }
    }

    private void addFile(Path file) {
        Properties properties = load(file);
        for (String key : properties.stringPropertyNames()) {
            Setting setting = Setting.ofKey(key)
                    .orElseThrow(() ->
                            new ConfigException(file + ": unknown setting " + key + "; allowed: " + allowedKeys()));
            String value = properties.getProperty(key).strip();
            if (!value.isEmpty()) {
                given.putIfAbsent(setting, new Given(value, file + ": " + key));
            }
        }
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try {
            String text = Files.readString(file);
            properties.load(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text));
            return properties;
        } catch (CharacterCodingException e) {
            throw new ConfigException(file + ": not UTF-8 text");
        } catch (IOException e) {
            throw new ConfigException(file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        } catch (IllegalArgumentException e) {
            throw new ConfigException(file + ": " + e.getMessage());
        }
    }

    private static String allowedKeys() {
        return String.join(
                ", ", Arrays.stream(Setting.values()).map(Setting::key).toList());
    }

    boolean isSet(Setting setting) {
        return given.containsKey(setting);
    }

    /** The value, else the default, which may be empty. */
    String value(Setting setting) {
        return isSet(setting) ? given.get(setting).value() : setting.defaultValue();
    }

    /** Reads a value that is set or has a default; empty when neither. */
    <T> Optional<T> read(Setting setting, Function<String, Optional<T>> reader, String allowed) {
        String value = value(setting);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(reader.apply(value).orElseThrow(() -> wrong(setting, allowed)));
    }

    ConfigException wrong(Setting setting, String allowed) {
        return new ConfigException(origin(setting) + " is \"" + shown(setting) + "\"; allowed: " + allowed);
    }

    /** The name under which it was set, or may be. */
    String origin(Setting setting) {
        return isSet(setting) ? given.get(setting).origin() : setting.environmentName();
    }

    /** The value without what may be secret in it: that of addresses stands before the host, or behind a question mark. */
    private String shown(Setting setting) {
        String value = value(setting);
        if (setting == Setting.LLM_URL) {
            return value.replaceFirst("//.*@", "//***@").replaceFirst("\\?.*", "?***");
        }
        return setting.isSecret() && !value.isEmpty() ? "***" : value;
    }
}
