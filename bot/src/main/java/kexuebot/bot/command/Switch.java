package kexuebot.bot.command;

import java.util.Locale;
import java.util.Set;

/** Words for on and off, half-width and in lower case. */
final class Switch {
    private static final Set<String> ON = Set.of("on", "yes", "true", "1", "开", "開", "打开", "开启", "是", "要");
    private static final Set<String> OFF =
            Set.of("off", "no", "none", "false", "0", "关", "關", "关闭", "关掉", "取消", "否", "无", "不", "不要", "没有");

    private Switch() {}

    static boolean isOn(String word) {
        return ON.contains(word);
    }

    static boolean isOff(String word) {
        return OFF.contains(word);
    }

    /** Reads half-width text in any case. */
    static Reading<Boolean> read(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        return isOn(word) || isOff(word)
                ? Reading.of(isOn(word))
                : Reading.wrong(written, "不是开或关", " is neither on nor off");
    }
}
