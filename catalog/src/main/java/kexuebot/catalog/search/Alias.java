package kexuebot.catalog.search;

/**
 * Two names of one thing, as a post writes them.
 *
 * @param one stripped, of 1 to {@value #LONGEST} characters, as is {@code other}; their keys differ
 */
record Alias(String one, String other) {
    static final int LONGEST = 40;

    Alias {
        require(one);
        require(other);
        if (Analysis.key(one).equals(Analysis.key(other))) {
            throw new IllegalArgumentException("'" + one + "' is the same name as '" + other + "'");
        }
    }

    private static void require(String name) {
        if (name.isBlank() || name.length() > LONGEST || !name.equals(name.strip())) {
            throw new IllegalArgumentException("no name of 1 to " + LONGEST + " characters: '" + name + "'");
        }
    }
}
