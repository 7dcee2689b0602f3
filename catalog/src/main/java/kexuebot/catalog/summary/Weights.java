package kexuebot.catalog.summary;

record Weights(
        double introduction,
        double closing,
        double cues,
        double title,
        double headings,
        double central,
        double opening,
        double question,
        double objects,
        double digits,
        double late,
        double leaning,
        double coverage,
        double power,
        double base,
        double intro1) {
    static final Weights MEASURED =
            new Weights(0.5, 1.0, 0.6, 0.8, 0.3, 1.0, 0.3, -0.5, -0.5, -0.3, 0.2, -0.2, 0.5, 0.5, 0.2, 0.0);
}
