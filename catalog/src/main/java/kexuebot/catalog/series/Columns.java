package kexuebot.catalog.series;

import java.util.regex.Pattern;

/** Headings that say what kind of post follows, not which subject goes on. */
final class Columns {
    private static final Pattern KIND_OF_POST =
            Pattern.compile("(?:翻译|译文|转载|转帖|转贴|分享|共享|备忘|备忘录|备份|公告|通知|声明|问答|问题解答|答疑|求助|语料|资源|电子书|下载"
                    + "|更新|网站|站务|日志|杂记|随笔|随想|遐想|追溯|追忆|图片|摄影|视频|直播|歌曲|音乐|诗歌|作文"
                    + "|一图|天象|新闻|快讯|推荐|清单|书单|资料|纪念|致敬|周年|快乐|原创|投稿|征稿|闲聊|乱弹|调侃|趣题|思考"
                    + "|计算|总结|读小说|网友|春礼|贺礼|新春|科学空间|宇宙驿站|环球科学|新科学家|松鼠会|天文网)$");
    /** Headings under which numbers are no parts, however many titles have one. */
    private static final Pattern NEVER_COUNTED = Pattern.compile("(?:翻译|译文|转载|转帖|转贴|备忘|备忘录|一图|问题解答|答疑)$");

    private static final Pattern WHOLE = Pattern.compile("科学|自然|数学|物理|天文|化学|生物|生活|科学家|趣味数学");

    private Columns() {}

    static boolean contains(String key) {
        return KIND_OF_POST.matcher(key).find() || WHOLE.matcher(key).matches();
    }

    /** Whether a heading may name a series although it sounds like a column, if several titles count under it. */
    static boolean mayCount(String key) {
        return !NEVER_COUNTED.matcher(key).find();
    }
}
