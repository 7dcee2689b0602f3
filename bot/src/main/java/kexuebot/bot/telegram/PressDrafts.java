package kexuebot.bot.telegram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.bot.chat.Drafts;
import kexuebot.bot.chat.Reply;

/** Ends the waiting of who pressed a button as soon as it turns out that the reply takes its time. For one thread. */
final class PressDrafts implements Drafts {

    private final DraftSender sender;
    private final String query;
    private final ReplyDrafts growing;
    private final boolean shown;
    private boolean answered;

    /** @param shown whether the drafts are shown; where the reply takes a message's place, that one stays till the end */
    PressDrafts(DraftSender sender, String query, ReplyDrafts growing, boolean shown) {
        this.sender = sender;
        this.query = query;
        this.growing = growing;
        this.shown = shown;
    }

    @Override
    public void show(Reply soFar) {
        if (!answered) {
            answer();
        }
        if (shown) {
            growing.show(soFar);
        }
    }

    private void answer() {
        try {
            answered = sender.answer(query);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it is too late for a note to who pressed. */
    boolean answered() {
        return answered;
    }

    /** Whether a message shows what there was of the reply. */
    boolean leftMessage() {
        return growing.leftMessage();
    }

    /** Ends the waiting, if that is still to be done, and shows the finished reply. */
    List<Step> finish(List<Outgoing> messages) {
        return finish(growing.finish(messages).stream());
    }

    /** The same where the reply takes the place of a message. */
    List<Step> finish(Step.Edit reply) {
        return finish(Stream.of(reply));
    }

    private List<Step> finish(Stream<Step> reply) {
        Stream<Step> answer = Stream.of(new Step.Answer(query, Optional.empty()));
        return Stream.concat(answer.filter(step -> !answered), reply).toList();
    }
}
