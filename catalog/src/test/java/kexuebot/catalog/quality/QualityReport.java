package kexuebot.catalog.quality;

/** The command; see {@link MissesReport}. */
public final class QualityReport {
    private QualityReport() {}

    public static void main(String[] arguments) {
        System.out.println(MissesReport.of(Material.read()));
    }
}
