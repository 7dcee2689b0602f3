package kexuebot.bot.chat;

/**
 * What a platform knows of its chats. Safe for any number of threads; what has to be asked over a network takes some
 * seconds at most.
 */
public interface Chats {

    /** Of a platform that delivers nothing by itself, such as the terminal: everybody may do everything. */
    Chats PASSIVE = new Chats() {
        @Override
        public boolean receives(ChatId chat) {
            return false;
        }

        @Override
        public boolean isShared(ChatId chat) {
            return false;
        }

        @Override
        public Answer mayManage(Asker asker) {
            return Answer.YES;
        }

        @Override
        public Channel channel(String name, String person) {
            return new Channel.Unknown();
        }
    };

    /** An answer that may not be had at the moment. */
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** Whether messages that nobody asked for at that moment can reach the chat. */
    boolean receives(ChatId chat);

    /** Whether several people read the chat: a group, a channel. */
    boolean isShared(ChatId chat);

    /** Whether the asker may change what the chat receives: in a group its administrators only. */
    Answer mayManage(Asker asker);

    /**
     * Looks a channel up that a person wants to manage.
     *
     * @param name the public name, with or without {@code @}
     */
    Channel channel(String name, String person);

    /** What became of looking up a channel. */
    sealed interface Channel {
        /** The person is its administrator, and the bot may post there. */
        record Managed(ChatId chat) implements Channel {}

        /** There is no channel or group of that name that the bot is in. */
        record Missing() implements Channel {}

        /** The person is not an administrator of it. */
        record NotTheirs() implements Channel {}

        /** The bot may not post there. */
        record Closed() implements Channel {}

        /** The platform did not answer. */
        record Unknown() implements Channel {}
    }
}
