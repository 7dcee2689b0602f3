package kexuebot.bot.command;

import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.recommend.Trace;

/**
 * What is said to an opinion of a post.
 *
 * @param kind liking or disliking
 * @param shared whether several people read the answer
 */
record OpinionText(Trace.Kind kind, Post post, PostText text, boolean shared) {
    /** An answer to a pressed button has room for 200 letters. */
    private static final int TITLE = 60;

    /** What became of an opinion. */
    enum Outcome {
        NOTED,
        TAKEN_BACK,
        /** There was none to be taken back. */
        NONE,
        NOT_REMEMBERED
    }

    String of(Outcome outcome) {
        return switch (outcome) {
            case NOTED -> noted() + undo();
            case TAKEN_BACK -> takenBack();
            case NONE -> none();
            case NOT_REMEMBERED ->
                language()
                        .pick(
                                "这里关着阅读记录，没有记下；/settings history on 打开。",
                                "Nothing is remembered here, and this was not; /settings history on changes that.");
        };
    }

    private Language language() {
        return text.language();
    }

    private boolean liked() {
        return kind == Trace.Kind.LIKED;
    }

    private String chinese() {
        return "《" + Shortened.to(TITLE, text.title(post)) + "》";
    }

    private String english() {
        return "“" + Shortened.to(TITLE, text.title(post)) + "”";
    }

    private String noted() {
        return liked()
                ? language()
                        .pick("👍 已赞" + chinese() + "，/recommend 会参考。", "👍 Liked " + english() + " for /recommend.")
                : language().pick("👎 不再推荐" + chinese() + "。", "👎 " + english() + " is not recommended any more.");
    }

    private String undo() {
        return shared ? "" : language().pick("再来一次就取消。", " Once more takes it back.");
    }

    private String takenBack() {
        return liked()
                ? language().pick("已取消对" + chinese() + "的赞。", english() + " is not liked any more.")
                : language().pick(chinese() + "又可以推荐了。", english() + " may be recommended again.");
    }

    private String none() {
        return liked()
                ? language().pick("没有赞过" + chinese() + "。", english() + " was not liked.")
                : language().pick("没有踩过" + chinese() + "。", english() + " was not disliked.");
    }

    String withoutId() {
        return language().pick("这篇的编号还不知道，记不下来。", "The id of this post is not known yet, so this cannot be kept.");
    }

    /** Adds the button that takes it back. */
    void addUndo(String command, Reply.Builder reply) {
        reply.button(language().pick("取消", "Take back"), text.line(command + " off", post));
    }
}
