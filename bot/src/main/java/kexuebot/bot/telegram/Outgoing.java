package kexuebot.bot.telegram;

import java.util.List;
import java.util.OptionalInt;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendMessageDraft;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * A message on its way to a chat.
 *
 * @param topic where in a forum
 * @param replyTo the message it answers; sent without it if that one is gone
 * @param formatted whether the markup is used, or the plain text
 */
record Outgoing(long chat, OptionalInt topic, OptionalInt replyTo, Screen screen, boolean formatted) {

    static Outgoing of(Incoming.Place place, OptionalInt replyTo, Screen screen) {
        return new Outgoing(place.chat(), place.topic(), replyTo, screen, true);
    }

    Outgoing to(long otherChat) {
        return new Outgoing(otherChat, topic, replyTo, screen, formatted);
    }

    Outgoing outsideTopics() {
        return new Outgoing(chat, OptionalInt.empty(), replyTo, screen, formatted);
    }

    Outgoing simplest() {
        return new Outgoing(chat, topic, replyTo, screen.simplest(), false);
    }

    SendMessage send() {
        SendMessage send = new SendMessage(Long.toString(chat), text());
        topic.ifPresent(send::setMessageThreadId);
        replyTo.ifPresent(message -> send.setReplyParameters(answering(message)));
        send.setParseMode(formatted ? "HTML" : null);
        send.setLinkPreviewOptions(noPreview());
        send.setReplyMarkup(screen.keys().isEmpty() ? null : keyboard());
        return send;
    }

    /** The text alone, which is no message yet; for a private chat. @param draft not 0 */
    SendMessageDraft draft(int draft) {
        SendMessageDraft call = new SendMessageDraft(chat, draft);
        topic.ifPresent(call::setMessageThreadId);
        call.setText(text());
        call.setParseMode(formatted ? "HTML" : null);
        return call;
    }

    EditMessageText edit(int message) {
        return EditMessageText.builder()
                .chatId(chat)
                .messageId(message)
                .text(text())
                .parseMode(formatted ? "HTML" : null)
                .linkPreviewOptions(noPreview())
                .replyMarkup(screen.keys().isEmpty() ? null : keyboard())
                .build();
    }

    private String text() {
        return formatted ? screen.html() : screen.plain();
    }

    private static ReplyParameters answering(int message) {
        return ReplyParameters.builder()
                .messageId(message)
                .allowSendingWithoutReply(true)
                .build();
    }

    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }

    private InlineKeyboardMarkup keyboard() {
        return new InlineKeyboardMarkup(
                screen.keys().stream().map(Outgoing::row).toList());
    }

    private static InlineKeyboardRow row(List<Screen.Key> keys) {
        return new InlineKeyboardRow(keys.stream().map(Outgoing::button).toList());
    }

    private static InlineKeyboardButton button(Screen.Key key) {
        InlineKeyboardButton button = new InlineKeyboardButton(key.label());
        if (key instanceof Screen.Key.Press press) {
            button.setCallbackData(press.data());
        } else if (key instanceof Screen.Key.Open open) {
            button.setUrl(open.address().toASCIIString());
        }
        return button;
    }
}
