package kexuebot.bot.cli;

/** Which version of the program this is. */
final class ProgramVersion {
    private ProgramVersion() {}

    /** As in the jar; {@code development} for classes that are not in one. */
    static String number() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
