package kexuebot.bot.proof;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody in a chat with the bot, who writes, presses buttons and reads. */
final class Reader {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final BotServer telegram;
    private final Mailbox mailbox;
    private final long person;
    private final long chat;
    private final int topic;

    private Reader(BotServer telegram, Mailbox mailbox, long person, long chat, int topic) {
        this.telegram = telegram;
        this.mailbox = mailbox;
        this.person = person;
        this.chat = chat;
        this.topic = topic;
    }

    static Reader alone(BotServer telegram, Mailbox mailbox, long person) {
        return new Reader(telegram, mailbox, person, person, 0);
    }

    /** @param group negative */
    static Reader inTopic(BotServer telegram, Mailbox mailbox, long person, long group, int topic) {
        return new Reader(telegram, mailbox, person, group, topic);
    }

    /** Writes a line and reads what comes next. */
    Shown ask(String line) throws InterruptedException {
        say(line);
        return next();
    }

    /** Writes a line. */
    void say(String line) {
        telegram.push(
                "\"message\":{" + head(NUMBERS.incrementAndGet()) + "," + from() + ",\"text\":" + quoted(line) + "}");
    }

    /** Presses a button and reads what comes next. */
    Shown press(Shown below, String label) throws InterruptedException {
        String data = below.buttons().get(label);
        if (data == null) {
            throw new AssertionError("no button " + label + " in " + below.buttons());
        }
        telegram.push("\"callback_query\":{\"id\":\"" + NUMBERS.incrementAndGet() + "\"," + from() + ",\"message\":{"
                + head(below.number()) + ",\"text\":\"x\"},\"data\":" + quoted(data) + "}");
        return next();
    }

    Shown next() throws InterruptedException {
        return mailbox.next(chat);
    }

    /** Reads on to a message with these words. */
    Shown nextWith(String words) throws InterruptedException {
        Shown next = next();
        while (!next.text().contains(words)) {
            next = next();
        }
        return next;
    }

    List<Shown> unread() {
        return mailbox.unread(chat);
    }

    private String head(int number) {
        String place = topic == 0 ? "" : ",\"message_thread_id\":" + topic + ",\"is_topic_message\":true";
        return "\"message_id\":" + number + ",\"date\":" + Instant.now().getEpochSecond() + ",\"chat\":"
                + Results.chat(chat) + place;
    }

    private String from() {
        return "\"from\":{\"id\":" + person + ",\"is_bot\":false,\"first_name\":\"R\",\"language_code\":\"zh-hans\"}";
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
