package kexuebot.bot.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Facts of the machine that something was measured on. */
final class Machine {
    private static final double KILOBYTES_IN_GB = 1 << 20;
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    /** One line: cores, memory, operating system, Java. */
    static String facts() {
        return "%d cores (%s)%s, %s %s, Java %s (%s)"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        memory(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version").replaceAll("^([0-9]+\\.[0-9]+).*", "$1"),
                        Runtime.version(),
                        System.getProperty("java.vm.name"));
    }

    private static String memory() {
        try {
            return Files.readAllLines(MEMORY).stream()
                    .filter(line -> line.startsWith("MemTotal:"))
                    .findFirst()
                    .map(line -> ", %d GB"
                            .formatted(Math.round(Long.parseLong(line.replaceAll("[^0-9]", "")) / KILOBYTES_IN_GB)))
                    .orElse("");
        } catch (IOException notLinux) {
            return "";
        }
    }
}
