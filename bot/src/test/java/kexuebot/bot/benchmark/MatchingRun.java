package kexuebot.bot.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.PostMatcher;

/**
 * Holds a new post against saved searches in a process that has just begun and does nothing else, and prints the seconds
 * that it took, reading the searches included. The only argument: how many searches.
 */
final class MatchingRun {
    private static final List<String> WORDS = List.of(
            "低秩",
            "扩散",
            "学习率",
            "注意力",
            "位置编码",
            "变分",
            "梯度",
            "外推",
            "正交",
            "奇异值",
            "采样",
            "积分",
            "LoRA",
            "RoPE",
            "Muon",
            "Transformer",
            "kernel",
            "entropy",
            "优化器",
            "黎曼");

    private MatchingRun() {}

    public static void main(String[] arguments) {
        List<String> searches = searches(Integer.parseInt(arguments[0]));
        Post post = GeneratedPosts.whole(600).get(599);
        long start = System.nanoTime();
        PostMatcher matcher =
                PostMatcher.of(post, Optional.empty(), GeneratedPosts.texts().of(post));
        long found = searches.stream()
                .filter(search -> matcher.matches(Target.read(search).query()))
                .count();
        System.out.printf("%.3f %d%n", (System.nanoTime() - start) / 1e9, found);
    }

    /** All different: one word to three, every fourth with a filter. */
    private static List<String> searches(int count) {
        Random random = new Random(count);
        return IntStream.range(0, count)
                .mapToObj(number -> search(number, random))
                .toList();
    }

    private static String search(int number, Random random) {
        StringBuilder line = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
        for (int more = random.nextInt(3); more > 0; more--) {
            line.append(' ').append(Character.toString(0x4E00 + random.nextInt(2_500)));
            line.append(Character.toString(0x4E00 + random.nextInt(2_500)));
        }
        return line
                + switch (number % 4) {
                    case 0 -> " tag:" + WORDS.get(number / 4 % WORDS.size());
                    default -> " " + number;
                };
    }
}
