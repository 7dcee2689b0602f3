package kexuebot.bot.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.delivery.Schedule;

/** The commands around what is kept of a chat, talked to by one person, a Friday at 11:04 in Shanghai. */
final class SettingsTalk {
    static final Asker PRIVATE = new Asker(new ChatId("telegram", "7"), "7");
    static final Asker GROUP = new Asker(new Place(new ChatId("telegram", "-100"), OptionalInt.of(5)), "7");
    static final ChatId CHANNEL = new ChatId("telegram", "-200");

    final FakeChats chats = new FakeChats();
    final FakePreferences preferences = new FakePreferences();
    final FakeStops stops = new FakeStops();
    final FullHistory history = new FullHistory();
    final Map<ChatId, Language> kept = new HashMap<>();
    final ChatMemory memory = new ChatMemory(() -> 0);
    final ChosenLanguages languages = new ChosenLanguages(store());
    final List<Command> commands;
    private final CommandRouter router;

    Asker asker = PRIVATE;
    Instant now = Conversation.NOW;
    boolean full;

    SettingsTalk() {
        FakeCatalog catalog = new FakeCatalog(SomePosts.ALL);
        PostCommand post = new PostCommand(catalog, chats);
        Schedule schedule = new Schedule(ZoneId.of("Asia/Shanghai"));
        commands = List.of(
                new SettingsCommand(chats, languages, preferences, stops, history, schedule, () -> now),
                new ForgetCommand(chats, stops, history, languages, memory),
                new LanguageCommand(languages, chats),
                new LatestCommand(catalog),
                post);
        router = new CommandRouter(commands, post, memory, new Traces(history, chats, () -> now)::note);
        chats.channels.put("mychannel", new FakeChats.Channel.Managed(CHANNEL));
    }

    private LanguageStore store() {
        return new LanguageStore() {
            @Override
            public Optional<Language> chosen(ChatId chat) {
                return Optional.ofNullable(kept.get(chat));
            }

            @Override
            public void choose(ChatId chat, Language language) {
                if (full) {
                    throw new IllegalStateException("the disk is full");
                }
                kept.put(chat, language);
            }
        };
    }

    Reply say(String line) {
        return say(line, Language.ZH);
    }

    Reply say(String line, Language language) {
        return router.respond(new Message(asker, line, language, true)).orElseThrow();
    }

    String shown(String line) {
        return Shown.text(say(line));
    }

    String shownInEnglish(String line) {
        return Shown.text(say(line, Language.EN));
    }

    /** What the failure says and its code. */
    String refused(String line) {
        return refused(line, Language.ZH);
    }

    String refusedInEnglish(String line) {
        return refused(line, Language.EN);
    }

    private String refused(String line, Language language) {
        Reply.Failure failure = say(line, language).failure().orElseThrow();
        return failure.code() + ": " + failure.message();
    }
}
