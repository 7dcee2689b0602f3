package kexuebot.catalog.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the figures of search, of related posts and of recommendations into a page, or prints what search misses. The argument is the page.
 * From the project's directory:
 *
 * <pre>
 * mvn -q -ntp -Pquality -DskipTests -pl catalog integration-test
 * mvn -q -ntp -Pquality -DskipTests -pl catalog integration-test -Dquality.misses=true
 * </pre>
 */
public final class QualityReport {
    private static final boolean MISSES = Boolean.getBoolean("quality.misses");

    private QualityReport() {}

    public static void main(String[] arguments) throws IOException {
        Material material = Material.read();
        if (MISSES) {
            System.out.println(MissesReport.of(material));
        } else {
            write(Path.of(arguments[0]), material);
        }
    }

    private static void write(Path page, Material material) throws IOException {
        String search = SearchReport.of(material);
        String related = RelatedReport.of(material);
        String recommend = RecommendReport.of(material);
        String text = new Section("search").replaced(Files.readString(page), search);
        text = new Section("related").replaced(text, related);
        Files.writeString(page, new Section("recommend").replaced(text, recommend));
        System.out.println(search + "\n" + related + "\n" + recommend);
    }
}
