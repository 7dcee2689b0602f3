package kexuebot.catalog.fetch;

import java.util.Objects;

/** What the blog answered to one question for a page. */
public sealed interface Answer {

    /**
     * The page, whole as far as the transport can tell, unpacked.
     *
     * @param body not to be changed
     */
    record Found(byte[] body, Validators validators) implements Answer {
        public Found {
            Objects.requireNonNull(body);
            Objects.requireNonNull(validators);
        }
    }

    /** The page is as it was when the validators were given. */
    record Unchanged() implements Answer {}

    /** There is no such page: 404 or 410. */
    record Gone(int status) implements Answer {}
}
