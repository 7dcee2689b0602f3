package kexuebot.catalog.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Writes the figures of search, of related posts, of recommendations and of summaries into a page, or prints what search
 * misses. The argument is the page. From the project's directory:
 *
 * <pre>
 * mvn -q -ntp -Pquality -DskipTests -pl catalog integration-test
 * mvn -q -ntp -Pquality -DskipTests -pl catalog integration-test -Dquality.misses=true
 * mvn -q -ntp -Pquality -DskipTests -pl catalog integration-test -Dquality.sections=summaries
 * </pre>
 *
 * The last writes only those sections whose names begin so.
 */
public final class QualityReport {
    private static final boolean MISSES = Boolean.getBoolean("quality.misses");
    private static final String SECTIONS = System.getProperty("quality.sections", "");

    private QualityReport() {}

    public static void main(String[] arguments) throws IOException {
        if (MISSES) {
            System.out.println(MissesReport.of(Material.read()));
        } else {
            write(Path.of(arguments[0]), reports());
        }
    }

    private static Map<String, Supplier<String>> reports() {
        Material material = Material.read();
        SummaryMaterial summaries = SummaryMaterial.read();
        Map<String, Supplier<String>> reports = new LinkedHashMap<>();
        reports.put("search", () -> SearchReport.of(material));
        reports.put("related", () -> RelatedReport.of(material));
        reports.put("recommend", () -> RecommendReport.of(material));
        reports.put("summaries", () -> SummaryReport.of(summaries));
        reports.put("summaries-to-read", () -> SummaryReading.of(summaries));
        reports.keySet().removeIf(section -> !section.startsWith(SECTIONS));
        return reports;
    }

    private static void write(Path page, Map<String, Supplier<String>> reports) throws IOException {
        String text = Files.readString(page);
        for (Map.Entry<String, Supplier<String>> report : reports.entrySet()) {
            String figures = report.getValue().get();
            text = new Section(report.getKey()).replaced(text, figures);
            System.out.println(figures);
        }
        Files.writeString(page, text);
    }
}
