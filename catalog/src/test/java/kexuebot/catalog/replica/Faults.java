package kexuebot.catalog.replica;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Which answers go wrong, and how. Safe for any number of threads. */
final class Faults {
    private final List<Planned> planned = new ArrayList<>();
    private Random random = new Random(0);
    private double share;
    private List<Fault> mixture = List.of();

    /** A fault and how often it was met. */
    private static final class Planned {
        private final Fault fault;
        private int met;

        Planned(Fault fault) {
            this.fault = fault;
        }

        /** Whether it strikes now. */
        boolean meet() {
            met++;
            return met > fault.after() && met - fault.after() <= fault.times();
        }
    }

    synchronized void add(Fault fault) {
        planned.add(new Planned(fault));
    }

    synchronized void mix(long seed, double wanted, List<Fault> faults) {
        random = new Random(seed);
        share = wanted;
        mixture = List.copyOf(faults);
    }

    synchronized void clear() {
        planned.clear();
        share = 0;
    }

    /** The first planned one that strikes, else perhaps one of the mixture. */
    synchronized Optional<Fault> take(Request request) {
        for (Planned next : planned) {
            if (next.fault.concerns(request) && next.meet()) {
                return Optional.of(next.fault);
            }
        }
        if (mixture.isEmpty() || random.nextDouble() >= share) {
            return Optional.empty();
        }
        return Optional.of(mixture.get(random.nextInt(mixture.size()))).filter(fault -> fault.concerns(request));
    }
}
