package kexuebot.bot.command;

import kexuebot.bot.chat.Language;
import kexuebot.bot.model.Trouble;

/** Says why a model wrote nothing; what stands in is said by whoever shows it. */
final class TroubleText {
    private TroubleText() {}

    /** @param again the line to send again later */
    static String of(Trouble trouble, String model, String again, Language language) {
        return switch (trouble) {
            case SLOW ->
                language.pick(
                        model + " 还没写完；过一会儿再发 " + again + " 看它写的。",
                        model + " is still at it; send " + again + " again in a while to read what it writes.");
            case UNREACHABLE -> language.pick("现在连不上 " + model + "。", model + " cannot be reached right now.");
            case REFUSED ->
                language.pick(
                        model + " 拒绝了请求；运行机器人的人可用 doctor 查原因。",
                        model + " refused; whoever runs the bot can ask doctor why.");
            case LIMITED ->
                language.pick(
                        model + " 说请求太多或额度用完了，请稍后再试。", model + " has too many requests or no credit left; try later.");
            case BROKEN, CUT, TOO_LONG ->
                language.pick(model + " 的回答坏了，没有采用。", "What " + model + " answered was broken and is not shown.");
            case LANGUAGE ->
                language.pick(model + " 没有用中文回答，没有采用。", model + " did not answer in English; that is not shown.");
            case UNGROUNDED ->
                language.pick(
                        model + " 写的在文中找不到依据，没有采用。",
                        "What " + model + " wrote is not borne out by the text and is not shown.");
            case BUSY ->
                language.pick(
                        "请 " + model + " 写的人太多，稍后再发 " + again + "。",
                        "Too many are waiting for " + model + "; send " + again + " again later.");
            case CHAT_BUDGET ->
                language.pick("这个聊天今天的模型额度用完了，明天再来。", "This chat used up its share of the model for today.");
            case DAY_BUDGET -> language.pick("今天的模型额度用完了，明天再来。", "The model's budget of today is used up.");
        };
    }
}
