package kexuebot.catalog.fetch;

/** Asks the blog for pages, one at a time, by the blog's rules. For one thread. */
public interface Fetcher extends AutoCloseable {

    /**
     * Asks once for a page of the blog; waits before as long as politeness wants. A redirect within the blog and its
     * cookie check belong to the one question.
     *
     * @param path from the blog's root with a slash, such as {@code /archives/9948}
     * @param validators those of the page as it is known; {@link Validators#NONE} to have it in any case
     * @throws FetchException if it can't be had; the catalog is to stay as it is
     * @throws InterruptedException if the thread is interrupted, in a wait or in the middle of an answer
     */
    Answer fetch(String path, Validators validators) throws FetchException, InterruptedException;

    @Override
    void close();
}
