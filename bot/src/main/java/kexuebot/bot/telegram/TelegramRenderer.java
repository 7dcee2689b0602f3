package kexuebot.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.post.Blog;

/** Turns a reply into messages that Telegram takes: everything escaped, each within the limits. */
final class TelegramRenderer {

    private final Blog blog;

    TelegramRenderer(Blog blog) {
        this.blog = Objects.requireNonNull(blog);
    }

    /**
     * The messages, in order; the buttons are below the last one. Empty when the reply says nothing.
     *
     * @param question what was asked, if the messages can be made to reply to it
     */
    List<Screen> render(Reply reply, Language language, Optional<String> question) {
        List<List<Run>> texts = MessageSplitter.split(ReplyLayout.of(reply));
        List<Screen> screens = new ArrayList<>();
        for (List<Run> text : texts) {
            boolean last = screens.size() == texts.size() - 1;
            List<List<Screen.Key>> keys = last ? Keyboard.of(reply, language, question, blog) : List.of();
            screens.add(new Screen(Html.write(text), Html.plain(text), keys));
        }
        return screens;
    }

    /** What there is of a reply in one message, without buttons: its beginning, where it is too long. */
    Optional<Screen> beginning(Reply soFar, Language language) {
        return render(soFar, language, Optional.empty()).stream().findFirst().map(Screen::withoutKeys);
    }
}
