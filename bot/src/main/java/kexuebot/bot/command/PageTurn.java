package kexuebot.bot.command;

import java.util.Locale;
import java.util.Optional;

/** The words that turn a page. */
enum PageTurn {
    NEXT(1),
    PREVIOUS(-1);

    private final int step;

    PageTurn(int step) {
        this.step = step;
    }

    int step() {
        return step;
    }

    static Optional<PageTurn> of(String text) {
        return switch (Numbers.halfWidth(text).toLowerCase(Locale.ROOT)) {
            case "next", "下一页" -> Optional.of(NEXT);
            case "prev", "上一页" -> Optional.of(PREVIOUS);
            default -> Optional.empty();
        };
    }
}
