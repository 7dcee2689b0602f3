package kexuebot.catalog.fetch;

import okhttp3.HttpUrl;

/** Says before each request whether it may be made. */
@FunctionalInterface
interface Gate {

    void check(HttpUrl address) throws FetchException, InterruptedException;
}
