package kexuebot.catalog.replica;

import java.util.Map;

/**
 * One request and how it was answered.
 *
 * @param target path and query as sent
 * @param status 0 for no answer
 * @param nanos when it arrived, by {@link System#nanoTime()}
 * @param headers the request's, names in lower case
 * @param fault the name of the fault that it met; empty for none
 */
public record Hit(String method, String target, int status, long nanos, Map<String, String> headers, String fault) {
    public Hit {
        headers = Map.copyOf(headers);
    }
}
