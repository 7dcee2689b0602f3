package kexuebot.catalog.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What kind of answer a question wants, and the words that such an answer is told by. */
enum Manner {
    WHAT(
            "什么是|是什么|什么叫|是啥|何谓|(?i)\\bwhat (?:is|are)\\b|\\bdefine\\b",
            "指的是|是指|所谓|称为|称之为|叫做|叫作|称作|也叫|又叫|全称|定义为|定义是|本质上是|就是|是一[个种类项套]"
                    + "|^[^，。；：？]{1,20}是[^否不]|(?i)\\b(?:is|are) (?:a|an|the|called)\\b"),
    WHY(
            "为什么|为何|为啥|何以|原因|怎么会|(?i)\\bwhy\\b|\\breasons?\\b",
            "因为|由于|原因|所以|因此|因而|导致|使得|从而|意味着|说明|理由|(?i)\\bbecause\\b|\\bsince\\b"),
    HOW(
            "怎么|如何|怎样|咋|办法|方法|步骤|(?i)\\bhow\\b",
            "可以|只需|只要|方法|步骤|办法|首先|做法|思路|技巧|采用|利用|通过|令|设置|改为|换成|(?i)\\b(?:use|using|by)\\b"),
    AMOUNT(
            "多少|多大|多快|多长|多远|多久|几[个天年次]|可能性|概率|(?i)\\bhow (?:many|much|long|far)\\b",
            "\\d|[一二三四五六七八九十百千万亿]+[个倍天年次分]|\uFFFC");

    private final Pattern asked;
    private final Pattern answered;

    Manner(String asked, String answered) {
        this.asked = Pattern.compile(asked);
        this.answered = Pattern.compile(answered);
    }

    /** All that a question wants; empty for mere words. */
    static List<Manner> of(String question) {
        return Stream.of(values())
                .filter(manner -> manner.asked.matcher(question).find())
                .toList();
    }

    /** Whether some words look like such an answer; formulas are U+FFFC. */
    boolean isIn(CharSequence words) {
        return answered.matcher(words).find();
    }
}
