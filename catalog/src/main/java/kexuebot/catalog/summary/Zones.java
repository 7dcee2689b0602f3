package kexuebot.catalog.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kexuebot.catalog.post.Details.Heading;

/** Tells from the headings what the sections are for. */
final class Zones {
    private static final Pattern CLOSING = Pattern.compile(
            "小结|总结|结论|结语|结束语|写在最后|写在后面|后记|尾声|展望|回顾|思考|讨论|感想|最后|评述" + "|(?i:summary|conclu|discussion|closing|final)");
    private static final Pattern APPENDIX =
            Pattern.compile("参考文献|参考资料|参考链接|延伸阅读|致谢|鸣谢|附录|转载|引用|(?i:reference|acknowledg|appendix)");
    /** A heading such as 讨论 closes a post only near its end. */
    private static final int LAST = 2;

    private Zones() {}

    /** The zone of each heading; what belongs to a section is of its zone. */
    static List<Zone> of(List<Heading> headings) {
        int top = headings.stream().mapToInt(Heading::level).min().orElse(1);
        long sections = headings.stream().filter(each -> each.level() == top).count();
        List<Zone> zones = new ArrayList<>();
        Zone zone = Zone.BODY;
        int seen = 0;
        for (Heading heading : headings) {
            seen += heading.level() == top ? 1 : 0;
            zone = heading.level() == top || APPENDIX.matcher(heading.title()).find()
                    ? zone(heading, seen > sections - LAST && sections > 1)
                    : zone;
            zones.add(zone);
        }
        return zones;
    }

    private static Zone zone(Heading heading, boolean late) {
        if (APPENDIX.matcher(heading.title()).find()) {
            return Zone.APPENDIX;
        }
        return late && CLOSING.matcher(heading.title()).find() ? Zone.CLOSING : Zone.BODY;
    }
}
