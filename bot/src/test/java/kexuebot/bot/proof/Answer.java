package kexuebot.bot.proof;

/**
 * What goes back.
 *
 * @param body JSON, or a page
 */
record Answer(int status, String type, String body) {
    private static final String JSON = "application/json";

    static Answer result(String result) {
        return new Answer(200, JSON, "{\"ok\":true,\"result\":" + result + "}");
    }

    static Answer error(int code, String description) {
        return new Answer(
                code, JSON, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");
    }

    static Answer flood(int seconds) {
        String body = "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after " + seconds
                + "\",\"parameters\":{\"retry_after\":" + seconds + "}}";
        return new Answer(429, JSON, body);
    }

    static Answer gateway() {
        return new Answer(502, "text/html", "<html><head><title>502 Bad Gateway</title></head></html>");
    }
}
