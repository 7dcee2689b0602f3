package kexuebot.bot.command;

import java.util.List;
import java.util.function.Function;
import kexuebot.bot.chat.Reply;

/**
 * How long the pieces of an announcement may be, so that it is one message: what is sent once can be edited once.
 *
 * @param name of titles, names of series and of people, in code points
 * @param excerpt of what is quoted, in graphemes; 0 for none
 */
record Lengths(int name, int excerpt) {
    /** Of a single post; the last always fits. */
    static final List<Lengths> OF_ONE =
            List.of(new Lengths(200, 300), new Lengths(200, 150), new Lengths(100, 60), new Lengths(60, 0));

    /** Of one in ten: lines about posts go before their titles are cut; the last always fits. */
    static final List<Lengths> OF_MANY =
            List.of(new Lengths(100, 80), new Lengths(100, 50), new Lengths(100, 0), new Lengths(40, 0));

    /** What is written with the longest pieces that fit. */
    static Reply fitting(List<Lengths> longestFirst, Function<Lengths, Reply> write) {
        Lengths shortest = longestFirst.get(longestFirst.size() - 1);
        return longestFirst.stream()
                .map(write)
                .filter(MessageSize::fits)
                .findFirst()
                .orElseGet(() -> write.apply(shortest));
    }

    String shortened(String words) {
        return Shortened.to(name, words);
    }
}
