package kexuebot.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import kexuebot.bot.chat.Drafts;
import kexuebot.bot.chat.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows in Telegram how one reply is coming along, as well as that can be done without holding anything up: in a
 * private chat as a draft, elsewhere as a message that is edited. Knows where the finished reply goes. For one thread.
 */
final class ReplyDrafts implements Drafts {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyDrafts.class);

    private final DraftSender sender;
    private final Incoming.Place place;
    private final int id;
    private final Function<Reply, Optional<Outgoing>> beginning;

    private OptionalInt message = OptionalInt.empty();
    private Optional<Outgoing> last = Optional.empty();
    private boolean over;

    /**
     * Nothing shown yet.
     *
     * @param id of a message in that place that no other reply is about; not 0
     * @param beginning a reply's first message, without buttons
     */
    ReplyDrafts(DraftSender sender, Incoming.Place place, int id, Function<Reply, Optional<Outgoing>> beginning) {
        this.sender = sender;
        this.place = place;
        this.id = id;
        this.beginning = beginning;
    }

    @Override
    public void show(Reply soFar) {
        if (over) {
            return;
        }
        try {
            Optional<Outgoing> draft = beginning.apply(soFar);
            if (draft.isPresent()) {
                show(draft.get());
            }
        } catch (InterruptedException e) {
            over = true;
            Thread.currentThread().interrupt();
        } catch (RuntimeException | StackOverflowError e) {
            over = true;
            LOG.info("No more drafts of a reply to {}", place.chat(), e);
        }
    }

    private void show(Outgoing draft) throws InterruptedException {
        if (message.isPresent()) {
            edit(draft);
        } else if (place.isPrivate() && sender.streams()) {
            stream(draft);
        } else {
            send(draft);
        }
    }

    // one that was shown before is shown again: a draft vanishes after 30 s
    private void stream(Outgoing draft) throws InterruptedException {
        DraftSender.Result result = sender.stream(id, draft, last.isEmpty());
        if (result instanceof DraftSender.Result.Shown) {
            last = Optional.of(draft);
        }
        over = result instanceof DraftSender.Result.Failed;
    }

    private void send(Outgoing draft) throws InterruptedException {
        DraftSender.Result result = sender.send(draft);
        if (result instanceof DraftSender.Result.Shown shown) {
            message = shown.message();
            last = Optional.of(draft);
        }
        over = !(result instanceof DraftSender.Result.Skipped) && message.isEmpty();
    }

    private void edit(Outgoing draft) throws InterruptedException {
        if (last.equals(Optional.of(draft))) {
            return;
        }
        DraftSender.Result result = sender.edit(message.getAsInt(), draft);
        if (result instanceof DraftSender.Result.Shown) {
            last = Optional.of(draft);
        } else if (result instanceof DraftSender.Result.Failed failed) {
            over = true;
            // an edit that is still on its way must not undo the finished reply
            message = failed.known() ? message : OptionalInt.empty();
        }
    }

    /** Whether a message shows what there was of the reply. */
    boolean leftMessage() {
        return message.isPresent();
    }

    /** How the finished reply is shown: in the place of the message that shows drafts, if there is one. */
    List<Step> finish(List<Outgoing> messages) {
        List<Step> steps = new ArrayList<>();
        for (Outgoing next : messages) {
            boolean replaces = steps.isEmpty() && message.isPresent();
            steps.add(replaces ? new Step.Edit(message.getAsInt(), next) : new Step.Send(next));
        }
        return steps;
    }
}
