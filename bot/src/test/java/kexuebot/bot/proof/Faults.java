package kexuebot.bot.proof;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** Chooses what goes wrong, by chance: the same for the same seed and number of the message. Safe for many threads. */
public final class Faults {
    private static final int LONGEST_FLOOD_IN_SECONDS = 3;
    private static final int LONGEST_DELAY_IN_MILLIS = 2_000;

    private final Random random;
    private final Map<Fault, Double> shares;
    private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);

    private Faults(long seed, Map<Fault, Double> shares) {
        this.random = new Random(seed);
        this.shares = shares;
    }

    public static Faults none() {
        return new Faults(0, Map.of());
    }

    /** @param shares of all messages, each 0 to 1, together at most 1 */
    public static Faults of(long seed, Map<Fault, Double> shares) {
        return new Faults(seed, new EnumMap<>(shares));
    }

    /** A bad day: one message in seven goes wrong in one of all ways. */
    public static Faults badDay(long seed) {
        return of(
                seed,
                Map.of(
                        Fault.RESET, 0.02,
                        Fault.FLOOD, 0.02,
                        Fault.ERROR, 0.02,
                        Fault.GATEWAY, 0.02,
                        Fault.LOST, 0.02,
                        Fault.CUT, 0.02,
                        Fault.SLOW, 0.02));
    }

    synchronized Fault next() {
        double chance = random.nextDouble();
        for (Map.Entry<Fault, Double> share : shares.entrySet()) {
            chance -= share.getValue();
            if (chance < 0) {
                happened.merge(share.getKey(), 1, Integer::sum);
                return share.getKey();
            }
        }
        return Fault.NONE;
    }

    /** How often it happened. */
    public synchronized int count(Fault fault) {
        return happened.getOrDefault(fault, 0);
    }

    synchronized int floodSeconds() {
        return 1 + random.nextInt(LONGEST_FLOOD_IN_SECONDS);
    }

    synchronized int delayMillis() {
        return random.nextInt(LONGEST_DELAY_IN_MILLIS);
    }
}
