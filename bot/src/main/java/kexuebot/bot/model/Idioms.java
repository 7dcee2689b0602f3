package kexuebot.bot.model;

import java.util.regex.Pattern;

/**
 * Numbers in Chinese that carry no fact: 一 everywhere but in 一倍, 一成 and 一半; 两, 二 and 三 unless they count what is
 * measured (倍, 层, 维, 步, 年, …); 第一 to 第三; vague ones (几十, 数百, 十几); and words such as 十分, 四则 and 万一.
 */
final class Idioms {
    private static final String MEASURES = "倍成层维阶次步轮头位年月日天周秒分小元万亿千百十点";
    private static final String SIGN = "[" + ChineseNumber.SIGNS + "]";
    private static final Pattern FREE = Pattern.compile("十分(?!之)|万一|千万(?=不|别|要)|百科|四则|四处|四周|四舍五入|五花八门|乱七八糟|千变万化"
            + "|成千上万|千奇百怪|万能|万物|万有|百般|七夕|三角|两难|[几数上好]" + SIGN + "{1,20}|" + SIGN + "{0,20}十几|[十百千万亿]{1,20}(?=[几多余])"
            + "|第[一二三](?!" + SIGN + ")|(?<!" + SIGN + "|之)一(?![" + ChineseNumber.SIGNS + "倍成点])(?!分之)"
            + "|(?<![" + ChineseNumber.SIGNS + "之点])[二两三](?![" + MEASURES + "])(?!分之|个百分点)"
            + "|(?<!" + SIGN + ")[零〇](?!" + SIGN + "|点)|(?<!" + SIGN + "|之|\\d|\\d )[百千万亿]{1,20}(?!" + SIGN
            + "|分之|分点)");

    private Idioms() {}

    /** The text with spaces in their places. */
    static String removed(String text) {
        return FREE.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
    }
}
