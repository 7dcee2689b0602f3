package kexuebot.bot.benchmark;

/**
 * Something measured.
 *
 * @param wanted what was aimed at; empty where nothing was
 * @param met whether that was reached
 */
record Figure(String what, String measured, String wanted, boolean met) {

    static Figure of(String what, String measured) {
        return new Figure(what, measured, "", true);
    }

    /** A row of a table in Markdown; a miss is marked. */
    String row() {
        return "| " + what + " | " + measured + " | " + wanted + (met ? "" : ", **missed**") + " |";
    }
}
