package kexuebot.catalog.replica;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Invented titles, some of them numbered as parts of series. For one thread. */
final class Titles {
    private static final List<String> COLUMNS = List.of("札记", "散步", "小课堂", "拾零", "夜话", "笔谈", "行记");

    /** By name, Chinese number, Arabic number, place and subtitle. */
    private static final List<String> STYLES = List.of(
            "%1$s（%2$s）：%5$s",
            "%1$s：%3$d、%5$s",
            "%1$s：%3$d. %5$s",
            "【%1$s】⋅（%2$s）%5$s",
            "《%1$s%3$d》：%5$s",
            "%1$s(%3$d)：%5$s",
            "%1$s(%3$d)",
            "%1$s（%4$c）");

    private static final int STYLE_OF_PLACES = 7;

    private static final List<String> SUBTITLES = List.of(
            "缘起",
            "换元",
            "一个估计",
            "反例两则",
            "离散情形",
            "高维情形",
            "收敛速度",
            "对偶",
            "实验",
            "若x < y又如何",
            "A&B之辨",
            "β的角色",
            "“最优”的含义",
            "尾声");

    private static final List<String> SINGLES = List.of(
            "%s里的%s",
            "从%s到%s",
            "%s为何离不开%s",
            "%s与%s的一次相逢",
            "不用%s也能得到%s",
            "%s是\"%s\"的近亲",
            "当%s < %s：谁更小？",
            "%s & %s",
            "β版的%s：兼谈%s",
            "“%s”这个词，以及%s",
            "重新发明%s——顺便看看%s");

    private static final String DIGITS = "零一二三四五六七八九";

    /** A title and what it says of its place. */
    record Titled(String title, Optional<ReplicaPost.Place> series) {}

    private final Random random;
    private final Prose prose;
    private final Set<String> used = new HashSet<>();

    Titles(Random random) {
        this.random = random;
        this.prose = new Prose(random);
    }

    /** Parts of a series come in order, others between them; no title twice. */
    List<Titled> of(int count) {
        List<List<Titled>> lines = new ArrayList<>();
        int made = 0;
        for (int number = 0; made < count * 2 / 5; number++) {
            List<Titled> series = series(number, Math.min(count - made, 2 + random.nextInt(9)));
            lines.add(series);
            made += series.size();
        }
        for (; made < count; made++) {
            lines.add(List.of(single()));
        }
        return interleaved(lines);
    }

    /** Every line keeps its order. */
    private List<Titled> interleaved(List<List<Titled>> lines) {
        List<Integer> turns = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            turns.addAll(Collections.nCopies(lines.get(line).size(), line));
        }
        Collections.shuffle(turns, random);
        int[] taken = new int[lines.size()];
        return turns.stream().map(line -> lines.get(line).get(taken[line]++)).toList();
    }

    private List<Titled> series(int number, int wanted) {
        String name = name(number);
        int style = number % STYLES.size();
        int parts = style == STYLE_OF_PLACES ? Math.min(3, wanted) : wanted;
        List<Titled> series = new ArrayList<>();
        for (int part = 1; part <= parts; part++) {
            series.add(new Titled(title(style, name, part, parts), Optional.of(new ReplicaPost.Place(name, part))));
        }
        return series;
    }

    private static String title(int style, String name, int part, int parts) {
        char place = (parts == 2 ? "上下" : "上中下").charAt((part - 1) % parts % 3);
        return STYLES.get(style)
                .formatted(name, chinese(part), part, place, SUBTITLES.get((part - 1) % SUBTITLES.size()));
    }

    /** Every number has a name of its own, as long as there are words. */
    private static String name(int number) {
        return Prose.NOUNS.get(number % Prose.NOUNS.size()) + COLUMNS.get(number / Prose.NOUNS.size() % COLUMNS.size());
    }

    /** From 1 to 19. */
    private static String chinese(int number) {
        return (number < 10 ? "" : "十") + (number % 10 == 0 ? "" : DIGITS.charAt(number % 10));
    }

    /** A title of no series, unlike all before it. */
    Titled single() {
        String title = prose.pick(SINGLES).formatted(prose.noun(), prose.noun());
        while (!used.add(title)) {
            title = prose.pick(SINGLES).formatted(prose.noun(), prose.noun() + "和" + prose.noun());
        }
        return new Titled(title, Optional.empty());
    }
}
