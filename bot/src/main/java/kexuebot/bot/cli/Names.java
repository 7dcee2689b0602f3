package kexuebot.bot.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Names of files as the system gave them to this process. */
final class Names {
    /** What Java makes of bytes that the locale has no character for; the file itself is then out of reach. */
    private static final String UNKNOWN = "\ufffd";

    private Names() {}

    /**
     * A name that the locale could not express, so that work would go to another file than the one that was meant: in a
     * bare container Java 17 reads file names as ASCII.
     */
    static Optional<String> garbled(String[] arguments, Map<String, String> environment, String directory) {
        Stream<String> settings = environment.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("KEXUEBOT_"))
                .map(Map.Entry::getValue);
        return Stream.of(Stream.of(arguments), settings, Stream.of(directory))
                .flatMap(names -> names)
                .filter(name -> name.contains(UNKNOWN))
                .findFirst();
    }

    /**
     * The file that an argument names.
     *
     * @throws ModeException if it can be no name
     */
    static Path path(String argument) {
        try {
            if (!argument.isBlank()) {
                return Path.of(argument);
            }
        } catch (InvalidPathException e) {
            // said below
        }
        throw new ModeException("\"" + argument + "\" is no name of a file");
    }
}
