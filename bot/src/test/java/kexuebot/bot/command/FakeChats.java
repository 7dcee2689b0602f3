package kexuebot.bot.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Chats;

/** Telegram as tests want it: ids below zero are groups and channels, in which {@link #may} holds for everybody. */
final class FakeChats implements Chats {
    /** The answer for shared chats; in a private chat a person may do everything. */
    Answer may = Answer.YES;

    /** By name without {@code @}; others are missing. */
    final Map<String, Channel> channels = new HashMap<>();

    /** Who asked for channels. */
    final Set<String> asked = new HashSet<>();

    @Override
    public boolean receives(ChatId chat) {
        return chat.platform().equals("telegram");
    }

    @Override
    public boolean isShared(ChatId chat) {
        return chat.value().startsWith("-");
    }

    @Override
    public Answer mayManage(Asker asker) {
        return isShared(asker.chat()) ? may : Answer.YES;
    }

    @Override
    public Channel channel(String name, String person) {
        asked.add(person);
        return channels.getOrDefault(name.startsWith("@") ? name.substring(1) : name, new Channel.Missing());
    }
}
