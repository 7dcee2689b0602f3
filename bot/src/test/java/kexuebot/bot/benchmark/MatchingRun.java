package kexuebot.bot.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.PlainText;
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
        Post post = GeneratedPosts.whole(600).get(599);
        Document text = GeneratedPosts.texts().of(post);
        List<String> searches = searches(Integer.parseInt(arguments[0]), PlainText.of(text));
        long start = System.nanoTime();
        PostMatcher matcher = PostMatcher.of(post, Optional.empty(), text);
        long found = searches.stream()
                .filter(search -> matcher.matches(Target.read(search).query()))
                .count();
        System.out.printf("%.3f %d%n", (System.nanoTime() - start) / 1e9, found);
    }

    /** One word to three, nearly all different; every third might be the post's, every fourth has a filter. */
    private static List<String> searches(int count, String text) {
        Random random = new Random(count);
        String own = text.replaceAll("[^\\u4E00-\\u9FFF]", "");
        return IntStream.range(0, count)
                .mapToObj(number -> number % 3 == 0 ? part(own, random) : foreign(number, random))
                .toList();
    }

    private static String part(String text, Random random) {
        int at = random.nextInt(text.length() - 4);
        return text.substring(at, at + 2 + random.nextInt(3));
    }

    private static String foreign(int number, Random random) {
        StringBuilder line = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
        for (int more = random.nextInt(3); more > 0; more--) {
            line.append(' ').append(Character.toString(0x4E00 + random.nextInt(2_500)));
            line.append(Character.toString(0x4E00 + random.nextInt(2_500)));
        }
        return number % 4 == 0 ? line + " tag:" + WORDS.get(random.nextInt(WORDS.size())) : line + " " + number;
    }
}
