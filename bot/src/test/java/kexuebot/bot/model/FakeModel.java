package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A model that answers as a test tells it, and remembers what it was asked. */
public final class FakeModel implements LanguageModel {
    private final List<Prompt> asked = new ArrayList<>();
    private volatile Behaviour behaviour;

    /** How it answers. */
    public interface Behaviour {
        /** @param listener as for {@link LanguageModel#ask} */
        Usage answer(Prompt prompt, Predicate<String> listener) throws ModelException, InterruptedException;
    }

    public FakeModel(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    /** Says the same to everything, piece by piece. */
    public static FakeModel saying(String... pieces) {
        return new FakeModel((prompt, listener) -> say(listener, pieces));
    }

    public static Usage say(Predicate<String> listener, String... pieces) {
        for (String piece : pieces) {
            if (!listener.test(piece)) {
                break;
            }
        }
        return new Usage(100, 10);
    }

    public void become(Behaviour other) {
        behaviour = other;
    }

    public synchronized List<Prompt> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Identity identity() {
        return new Identity("fake-1", "model.example");
    }

    @Override
    public Usage ask(Prompt prompt, Predicate<String> listener) throws ModelException, InterruptedException {
        synchronized (this) {
            asked.add(prompt);
        }
        return behaviour.answer(prompt, listener);
    }
}
