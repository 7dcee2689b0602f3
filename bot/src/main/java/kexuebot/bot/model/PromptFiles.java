package kexuebot.bot.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kexuebot.bot.chat.Language;
import kexuebot.bot.config.ConfigException;

/** Reads prompts from an operator's directory, else from the program itself. */
final class PromptFiles {
    /** Characters of a file, and bytes that so many may take. */
    private static final int LONGEST = 20_000;

    private static final int MOST_BYTES = 4 * LONGEST;

    private final Optional<Path> directory;

    PromptFiles(Optional<Path> directory) {
        this.directory = directory;
        directory.filter(path -> !Files.isDirectory(path)).ifPresent(path -> {
            throw new ConfigException(
                    "no directory of prompts: " + path + "; make it, or unset it to use the built-in prompts");
        });
    }

    /** @throws ConfigException naming the file and what to do about it */
    String read(Template template, Language language) {
        String name = template.fileName(language);
        Optional<Path> own = directory.map(path -> path.resolve(name)).filter(Files::exists);
        return own.map(file -> checked(file, template, text(file))).orElseGet(() -> builtIn(name));
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw tooLong(file);
            }
            return tidy(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new ConfigException("prompt " + file + " is not UTF-8: save it in that encoding");
        } catch (IOException e) {
            throw new ConfigException("prompt " + file + " cannot be read: let this user read it, or remove it");
        }
    }

    private static String checked(Path file, Template template, String text) {
        if (text.length() > LONGEST) {
            throw tooLong(file);
        } else if (text.isEmpty()) {
            throw new ConfigException("prompt " + file + " is empty: write it, or remove it to use the built-in one");
        }
        for (String placeholder : template.needed()) {
            if (!text.contains("{" + placeholder + "}")) {
                throw new ConfigException("prompt " + file + " lacks {" + placeholder
                        + "}: put it where that belongs, or remove the file to use the built-in one");
            }
        }
        return text;
    }

    private static ConfigException tooLong(Path file) {
        return new ConfigException("prompt " + file + " is longer than " + LONGEST + " characters: shorten it");
    }

    private static String tidy(String text) {
        return text.replace("\uFEFF", "").replace("\r\n", "\n").strip();
    }

    private static String builtIn(String name) {
        try (InputStream file = PromptFiles.class.getResourceAsStream("/prompts/" + name)) {
            return tidy(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
