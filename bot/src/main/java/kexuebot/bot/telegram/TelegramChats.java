package kexuebot.bot.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.Serializable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Chats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;

/** What Telegram says of its chats and who manages them. */
final class TelegramChats implements Chats {

    /** Somebody waits for a reply meanwhile. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Who has just become an administrator, or was one, is taken for what he was no longer than that. */
    private static final Duration REMEMBERED = Duration.ofSeconds(60);

    private static final Pattern NAME = Pattern.compile("@?([A-Za-z][A-Za-z0-9_]{3,31})");

    private static final Set<String> MANAGERS = Set.of("creator", "administrator");

    private static final Set<String> GROUPS = Set.of("group", "supergroup");

    private static final Logger LOG = LoggerFactory.getLogger(TelegramChats.class);

    private record Who(long chat, long person) {}

    private final BotApi api;
    private final Gate gate;
    private final Cache<Who, Boolean> managers;
    private volatile OptionalLong self = OptionalLong.empty();

    TelegramChats(BotApi api, Gate gate, InstantSource clock) {
        this.api = api;
        this.gate = gate;
        this.managers = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(10_000)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    @Override
    public boolean receives(ChatId chat) {
        return ChatIds.isOurs(chat);
    }

    @Override
    public boolean isShared(ChatId chat) {
        return ChatIds.number(chat).stream().anyMatch(id -> id < 0);
    }

    @Override
    public Answer mayManage(Asker asker) {
        // who writes in the chat's own name is an anonymous administrator, or the channel itself
        if (!isShared(asker.chat()) || asker.person().equals(asker.chat().value())) {
            return Answer.YES;
        }
        OptionalLong person = person(asker.person());
        if (person.isEmpty()) {
            return Answer.NO;
        }
        return isManager(new Who(ChatIds.number(asker.chat()).getAsLong(), person.getAsLong()));
    }

    /** Empty for who writes in another chat's name, such as that of a channel in its discussion group. */
    private static OptionalLong person(String id) {
        return ChatIds.number(id).stream().filter(number -> number > 0).findFirst();
    }

    private Answer isManager(Who who) {
        Boolean known = managers.getIfPresent(who);
        if (known != null) {
            return known ? Answer.YES : Answer.NO;
        }
        try {
            boolean manages = MANAGERS.contains(member(who.chat(), who.person()).getStatus());
            managers.put(who, manages);
            return manages ? Answer.YES : Answer.NO;
        } catch (CallFailed e) {
            LOG.info("Who manages {} is not known: {}", who.chat(), e.getMessage());
            return Answer.UNKNOWN;
        }
    }

    @Override
    public Channel channel(String name, String person) {
        Matcher plain = NAME.matcher(name.strip());
        if (!plain.matches()) {
            return new Channel.Missing();
        }
        try {
            ChatFullInfo chat = ask(new GetChat("@" + plain.group(1)));
            return isForMany(chat) ? channel(chat, person) : new Channel.Missing();
        } catch (CallFailed e) {
            return refused(e) ? new Channel.Missing() : new Channel.Unknown();
        }
    }

    private static boolean isForMany(ChatFullInfo chat) {
        return isChannel(chat) || GROUPS.contains(chat.getType());
    }

    private static boolean isChannel(ChatFullInfo chat) {
        return "channel".equals(chat.getType());
    }

    private Channel channel(ChatFullInfo chat, String person) {
        try {
            OptionalLong number = person(person);
            if (number.isEmpty()
                    || !MANAGERS.contains(
                            member(chat.getId(), number.getAsLong()).getStatus())) {
                return new Channel.NotTheirs();
            }
            boolean mayPost = mayPost(member(chat.getId(), self()), isChannel(chat));
            return mayPost ? new Channel.Managed(ChatIds.of(chat.getId())) : new Channel.Closed();
        } catch (CallFailed e) {
            // members are shown to administrators only
            return refused(e) ? new Channel.Closed() : new Channel.Unknown();
        }
    }

    private static boolean mayPost(ChatMember bot, boolean channel) {
        if (bot instanceof ChatMemberAdministrator administrator) {
            return !channel || Boolean.TRUE.equals(administrator.getCanPostMessages());
        } else if (bot instanceof ChatMemberRestricted restricted) {
            return Boolean.TRUE.equals(restricted.getIsMember())
                    && Boolean.TRUE.equals(restricted.getCanSendMessages());
        }
        return MANAGERS.contains(bot.getStatus()) || !channel && "member".equals(bot.getStatus());
    }

    /** Whether the server understood and said no, and not only for now. */
    private static boolean refused(CallFailed failure) {
        return failure.code() == 400 || failure.code() == 403;
    }

    private long self() throws CallFailed {
        if (self.isEmpty()) {
            self = OptionalLong.of(ask(new GetMe()).getId());
        }
        return self.getAsLong();
    }

    private ChatMember member(long chat, long person) throws CallFailed {
        return ask(new GetChatMember(Long.toString(chat), person));
    }

    private <T extends Serializable> T ask(BotApiMethod<T> method) throws CallFailed {
        if (!gate.enter().isZero()) {
            throw CallFailed.notTaken("too many calls");
        }
        try {
            return Optional.ofNullable(api.call(method, LONGEST))
                    .orElseThrow(() -> CallFailed.unknown("an answer of unknown kind"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CallFailed.unknown("interrupted");
        }
    }
}
