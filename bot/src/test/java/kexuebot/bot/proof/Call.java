package kexuebot.bot.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call as it arrived. @param method in lower case */
record Call(String method, JsonNode body) {
    private static final Pattern POST = Pattern.compile("/archives/([0-9]{1,9})");

    boolean isMessage() {
        return method.equals("sendmessage") || method.equals("editmessagetext");
    }

    long chat() {
        return body.path("chat_id").asLong();
    }

    Delivered delivered() {
        return new Delivered(chat(), body.path("message_thread_id").asInt(), post(), method.startsWith("edit"));
    }

    private int post() {
        Matcher link = POST.matcher(
                body.path("text").asText() + " " + body.path("entities") + " " + body.path("reply_markup"));
        return link.find() ? Integer.parseInt(link.group(1)) : 0;
    }
}
