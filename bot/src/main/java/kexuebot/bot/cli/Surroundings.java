package kexuebot.bot.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a process is given by the system.
 *
 * @param interactive whether a person sits at both ends
 */
public record Surroundings(
        InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, boolean interactive) {

    /** Those of this process; UTF-8 whatever the locale says. */
    public static Surroundings ofProcess() {
        // From Java 22 a console may be there although nobody is: this asks for the old meaning.
        System.setProperty("jdk.console", "java.base");
        return new Surroundings(
                new FileInputStream(FileDescriptor.in),
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                System.getenv(),
                System.console() != null);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
