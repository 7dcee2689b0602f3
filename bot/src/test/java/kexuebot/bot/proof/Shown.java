package kexuebot.bot.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message as its readers see it.
 *
 * @param number Telegram's; an edit has that of the message it changes
 * @param topic 0 outside of topics, and of every edit
 * @param silent whether it came without a sound
 * @param text without markup
 * @param buttons by label: what pressing them says, or the address they open
 */
public record Shown(
        int number, long chat, int topic, boolean edit, boolean silent, String text, Map<String, String> buttons) {
    public Shown {
        buttons = Collections.unmodifiableMap(new LinkedHashMap<>(buttons));
    }

    static Shown of(Call call, int number) {
        JsonNode body = call.body();
        return new Shown(
                number,
                call.chat(),
                body.path("message_thread_id").asInt(),
                call.delivered().edit(),
                body.path("disable_notification").asBoolean(),
                plain(body.path("text").asText()),
                buttons(body.at("/reply_markup/inline_keyboard")));
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static Map<String, String> buttons(JsonNode rows) {
        Map<String, String> buttons = new LinkedHashMap<>();
        rows.forEach(row -> row.forEach(button -> buttons.put(
                button.path("text").asText(),
                button.path("callback_data").asText(button.path("url").asText()))));
        return buttons;
    }
}
