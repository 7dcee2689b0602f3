package kexuebot.catalog.fetch;

import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Request;

/** Validators as headers. One that is too long, or holds what a header can't, counts as none. */
final class Conditions {

    private static final int LONGEST = 500;

    private Conditions() {}

    static Validators of(Headers headers) {
        return usable(new Validators(
                Optional.ofNullable(headers.get("ETag")), Optional.ofNullable(headers.get("Last-Modified"))));
    }

    static Validators usable(Validators validators) {
        return new Validators(
                validators.etag().filter(Conditions::isUsable),
                validators.lastModified().filter(Conditions::isUsable));
    }

    static void put(Validators usable, Request.Builder request) {
        usable.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        usable.lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
    }

    private static boolean isUsable(String value) {
        return value.length() <= LONGEST && value.matches("[\\x20-\\x7e]*[\\x21-\\x7e][\\x20-\\x7e]*");
    }
}
