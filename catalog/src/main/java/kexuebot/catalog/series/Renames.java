package kexuebot.catalog.series;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kexuebot.catalog.post.Folding;

/** Joins groups of one series whose name got shorter or longer midway: S——T（1） to （4）, then S（5）：U. */
final class Renames {
    /** Between the last number under one name and the first under the other. */
    private static final int WIDEST_GAP = 3;

    private Renames() {}

    /** The groups by key, each that goes on another put into the one of the shorter name. */
    static Map<String, Group> join(Map<String, Group> groups) {
        Map<String, Group> joined = new HashMap<>(groups);
        groups.values().stream()
                .sorted(Comparator.comparing(group -> -group.key().length()))
                .forEach(group -> shorterNamed(joined.get(group.key()), joined).ifPresent(shorter -> {
                    joined.remove(group.key());
                    joined.put(shorter.key(), shorter.with(renamed(group, shorter)));
                }));
        return joined;
    }

    private static Optional<Group> shorterNamed(Group group, Map<String, Group> groups) {
        String name = group.name().text();
        return IntStream.range(1, name.length())
                .filter(i -> isBoundary(Typography.plain(name.charAt(i))))
                .mapToObj(i -> groups.get(Folding.title(name.substring(0, i))))
                .filter(other -> other != null && other != group)
                .filter(other -> goesOn(group, other) || goesOn(other, group))
                .findFirst();
    }

    private static boolean isBoundary(char plain) {
        return plain == ':' || plain == '—';
    }

    private static boolean goesOn(Group first, Group second) {
        int gap = second.numbers().getMin() - first.numbers().getMax();
        return gap >= 1
                && gap <= WIDEST_GAP
                && second.lacksFirst()
                && !Days.isBefore(second.firstDay(), first.lastDay());
    }

    private static List<Member> renamed(Group group, Group shorter) {
        SeriesName name = shorter.name();
        return group.members().stream()
                .map(member ->
                        new Member(member.reading(), shorter.key(), name, member.number(), subtitle(member, name)))
                .toList();
    }

    private static String subtitle(Member member, SeriesName name) {
        String own = member.name().text();
        String dropped = own.substring(Math.min(own.length(), name.text().length()));
        String rest = Title.untouched(dropped).subtitle(0, false);
        return member.subtitle().isEmpty() ? rest : rest + "：" + member.subtitle();
    }
}
