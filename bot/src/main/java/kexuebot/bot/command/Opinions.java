package kexuebot.bot.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Choice;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.history.History;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes note of what a chat thinks of posts, and takes it back: where one person decides, by saying it again; where
 * several do, only by {@code off}, or the second who likes a post would undo the first.
 */
final class Opinions {
    private static final Logger LOG = LoggerFactory.getLogger(Opinions.class);
    private static final Pattern OFF = Pattern.compile("(?is)(?:off|取消)(?:\\s+(.*))?");

    /** Whoever presses a button twice within that time meant it once. */
    private static final Duration TWICE = Duration.ofSeconds(3);
    /** Only a bound for memory; far more than are pressed within that time. */
    private static final int MOST_PRESSES = 1_000;

    private final Trace.Kind kind;
    private final Catalog catalog;
    private final History history;
    private final Chats chats;
    private final ChatMemory memory;
    private final InstantSource clock;
    private final Cache<Press, Pressed> pressed =
            Caffeine.newBuilder().maximumSize(MOST_PRESSES).build();

    private record Press(Asker asker, PostId post) {}

    private record Pressed(Instant at, OpinionText.Outcome outcome) {}

    /** @param kind liking or disliking */
    Opinions(Trace.Kind kind, Catalog catalog, History history, Chats chats, ChatMemory memory, InstantSource clock) {
        this.kind = kind;
        this.catalog = Objects.requireNonNull(catalog);
        this.history = Objects.requireNonNull(history);
        this.chats = Objects.requireNonNull(chats);
        this.memory = Objects.requireNonNull(memory);
        this.clock = Objects.requireNonNull(clock);
    }

    /** Answers {@code [off] [id|link|title]}; without a post, the one opened last is meant. */
    Reply answer(Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        Matcher off = OFF.matcher(invocation.arguments());
        String wanted =
                off.matches() ? Optional.ofNullable(off.group(1)).orElse("").strip() : invocation.arguments();
        Optional<Post> opened = memory.opened(invocation.asker()).map(text::current);
        if (wanted.isEmpty() && opened.isPresent()) {
            return answer(opened.get(), off.matches(), text, invocation);
        }
        String command = "/" + invocation.command() + (off.matches() ? " off" : "");
        return PostLookup.of(
                        wanted,
                        command,
                        invocation,
                        text,
                        post -> answer(post, off.matches(), text, invocation),
                        post -> new Choice.RunLine(text.line(command.substring(1), post)))
                .answer();
    }

    private Reply answer(Post post, boolean off, PostText text, Invocation invocation) {
        OpinionText words = new OpinionText(
                kind, post, text, chats.isShared(invocation.asker().chat()));
        if (post.id().isEmpty()) {
            return Reply.failure(invocation, Refusal.UNAVAILABLE, words.withoutId());
        }
        try {
            return reply(outcome(post.id().get(), off, invocation), words, invocation);
        } catch (RuntimeException notKept) {
            LOG.warn("cannot keep an opinion of {}", invocation.asker().chat(), notKept);
            return SettingRefusal.notKept(invocation);
        }
    }

    private OpinionText.Outcome outcome(PostId post, boolean off, Invocation invocation) {
        if (off) {
            return takenBack(post, invocation) ? OpinionText.Outcome.TAKEN_BACK : OpinionText.Outcome.NONE;
        }
        Press press = new Press(invocation.asker(), post);
        Pressed before = pressed.getIfPresent(press);
        Instant now = clock.instant();
        if (before != null && isButton(invocation) && now.isBefore(before.at().plus(TWICE))) {
            return before.outcome();
        }
        OpinionText.Outcome outcome = toggled(post, now, invocation);
        pressed.put(press, new Pressed(now, outcome));
        return outcome;
    }

    /** Lines in a terminal come one by one and each counts; who writes where there are buttons presses them. */
    private boolean isButton(Invocation invocation) {
        return chats.receives(invocation.asker().chat());
    }

    private OpinionText.Outcome toggled(PostId post, Instant now, Invocation invocation) {
        boolean alone = !chats.isShared(invocation.asker().chat());
        if (alone && takenBack(post, invocation)) {
            return OpinionText.Outcome.TAKEN_BACK;
        }
        return history.note(invocation.asker().chat(), new Trace(post, kind, now))
                ? OpinionText.Outcome.NOTED
                : OpinionText.Outcome.NOT_REMEMBERED;
    }

    private boolean takenBack(PostId post, Invocation invocation) {
        return history.remove(invocation.asker().chat(), post, kind);
    }

    private static Reply reply(OpinionText.Outcome outcome, OpinionText words, Invocation invocation) {
        if (outcome == OpinionText.Outcome.NOT_REMEMBERED) {
            return Reply.failure(invocation, Refusal.NOT_ALLOWED, words.of(outcome));
        }
        Reply.Builder reply =
                Reply.to(invocation).part(Part.line(words.of(outcome))).passing();
        if (outcome == OpinionText.Outcome.NOTED) {
            words.addUndo(invocation.command(), reply);
        }
        return reply.build();
    }
}
