package kexuebot.bot.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what is set of a language model, each value and whether they go together. */
final class ModelSettings {
    private static final String KEY = "a key without blanks, as the endpoint's owner gives it";
    private static final String TOKENS = "a number of tokens, 0 or more";

    private ModelSettings() {}

    /** Empty when no endpoint is set. */
    static Optional<ModelConfig> read(Settings settings) {
        Optional<URI> url = settings.read(
                Setting.LLM_URL,
                Values::endpoint,
                "an http or https address such as https://api.deepseek.com/v1, without user, ? and #");
        Optional<Secret> key = key(settings);
        Optional<String> model =
                settings.read(Setting.LLM_MODEL, Values::modelName, "a model's name without blanks, as deepseek-chat");
        Optional<Path> prompts =
                settings.read(Setting.LLM_PROMPTS, ModelSettings::directory, "a directory that can be read");
        long chatTokens = tokens(settings, Setting.LLM_CHAT_TOKENS);
        long dayTokens = tokens(settings, Setting.LLM_DAY_TOKENS);
        checkTogether(settings);
        return url.map(address -> new ModelConfig(address, key, model.orElseThrow(), chatTokens, dayTokens, prompts));
    }

    private static void checkTogether(Settings settings) {
        for (Setting other : new Setting[] {Setting.LLM_MODEL, Setting.LLM_KEY, Setting.LLM_KEY_FILE}) {
            if (settings.isSet(other) && !settings.isSet(Setting.LLM_URL)) {
                throw settings.wrong(
                        Setting.LLM_URL, "the address of an endpoint, as " + settings.origin(other) + " is set");
            }
        }
        if (settings.isSet(Setting.LLM_URL) && !settings.isSet(Setting.LLM_MODEL)) {
            throw settings.wrong(
                    Setting.LLM_MODEL, "a model's name, as " + settings.origin(Setting.LLM_URL) + " is set");
        }
    }

    private static long tokens(Settings settings, Setting setting) {
        return settings.read(setting, Values::count, TOKENS).orElseThrow();
    }

    private static Optional<Secret> key(Settings settings) {
        return settings.isSet(Setting.LLM_KEY)
                ? settings.read(Setting.LLM_KEY, Values::key, KEY)
                : settings.read(
                        Setting.LLM_KEY_FILE, ModelSettings::keyFile, "a readable file that holds a key, in one line");
    }

    private static Optional<Secret> keyFile(String file) {
        try {
            return Values.key(Files.readString(Path.of(file)).strip());
        } catch (IOException | InvalidPathException e) {
            return Optional.empty(); // the message names the file
        }
    }

    private static Optional<Path> directory(String text) {
        try {
            return Optional.of(Path.of(text)).filter(path -> Files.isDirectory(path) && Files.isReadable(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
