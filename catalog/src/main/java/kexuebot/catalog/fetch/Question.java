package kexuebot.catalog.fetch;

import okhttp3.HttpUrl;

/**
 * What is asked for.
 *
 * @param mostBytes of the body, unpacked
 */
record Question(HttpUrl address, Validators validators, int mostBytes) {

    /**
     * The same question for the target of a redirect. Validators go along only to another address of the same page:
     * elsewhere "not modified" would be said of a page that nobody has.
     */
    Question at(HttpUrl target) {
        boolean same = page(address).equals(page(target));
        return new Question(target, same ? validators : Validators.NONE, mostBytes);
    }

    private static String page(HttpUrl address) {
        String path = address.encodedPath().replaceFirst("/+$", "").replaceFirst("\\.html$", "");
        return path + "?" + address.encodedQuery();
    }
}
