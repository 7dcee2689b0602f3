package kexuebot.catalog.quality;

/** A part of a page between two marks, {@code <!-- name -->} and {@code <!-- /name -->}. */
record Section(String name) {

    /** The page with other text between the marks. */
    String replaced(String page, String text) {
        String begin = "<!-- " + name + " -->";
        String end = "<!-- /" + name + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("there is no line " + begin + " with a line " + end + " after it");
        }
        return page.substring(0, from + begin.length()) + "\n" + text.strip() + "\n" + page.substring(to);
    }
}
