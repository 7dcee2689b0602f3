package kexuebot.bot.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import kexuebot.catalog.replica.ReplicaPost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What readers live through with a real {@code serve}, a blog and a Bot API server: from subscribing to being forgotten.
 * All tests share the three; each has chats of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long GROUP = -1_001_000_000_020L;

    private final Mailbox mailbox = new Mailbox();
    private final BotServer telegram = new BotServer(Limits.real(), Faults.none(), mailbox);
    private Stage blog;
    private Rows rows;
    private ServedProgram serve;

    @BeforeAll
    void begin(@TempDir Path directory) throws IOException, InterruptedException {
        blog = Stage.set(ServedProgram.underTest(), directory, 7);
        rows = blog.rows();
        startServing();
    }

    @AfterAll
    void end() throws InterruptedException {
        int exit = serve.stop();
        rows.close();
        blog.close();
        telegram.close();
        assertThat(exit).isZero();
    }

    private void startServing() throws IOException {
        serve = blog.serve(telegram, Map.of("KEXUEBOT_BLOG_INTERVAL", "1s"));
    }

    private Reader reader(long person) {
        return Reader.alone(telegram, mailbox, person);
    }

    /** Somebody who is told of everything, so that others can be seen to be told nothing. */
    private Reader witness(long person) throws InterruptedException {
        Reader witness = reader(person);
        assertThat(witness.ask("/subscribe").text()).contains("已订阅", "全部文章");
        return witness;
    }

    /** Publishes a post and waits until all who are to be told at once were told. */
    private ReplicaPost publish(String title, Reader witness) throws InterruptedException {
        ReplicaPost post = blog.publish(title);
        witness.nextWith(title);
        awaitCalm();
        return post;
    }

    private void awaitCalm() {
        await().atMost(PATIENCE).until(rows::isCalm);
    }

    /** A whole hour from now, hours away from midnights and from now. */
    private static LocalTime inHours(int hours) {
        return LocalTime.now(ZONE).truncatedTo(ChronoUnit.HOURS).plusHours(hours);
    }

    @Test
    void a_reader_subscribes_is_told_of_a_post_and_sees_it_corrected_once() throws Exception {
        Reader witness = witness(11);
        Reader reader = reader(10);
        publish("钟摆札记（一）：缘起", witness);

        Shown mistaken = reader.ask("/subscribe 钟摆");
        assertThat(mistaken.text()).contains("已订阅", "篇里有 1 篇符合", "钟摆札记（一）：缘起");
        assertThat(reader.press(mistaken, "撤销").text()).contains("已取消", "没有别的订阅了");
        assertThat(reader.ask("/subscribe series:钟摆札记").text()).contains("已订阅", "系列 钟摆札记");
        assertThat(reader.ask("/subscribe 换元").text()).contains("已订阅", "“换元”");
        ReplicaPost post = publish("钟摆札记（二）：换元", witness);

        Shown told = reader.next();
        assertThat(told.text())
                .startsWith("新文章 · 钟摆札记 更新")
                .contains("钟摆札记（二）：换元", post.day().toString(), "苏剑林", "系列 2/2", "上一篇：（一）缘起")
                .contains(post.excerpt().source())
                .doesNotContain("已修订");
        assertThat(told.buttons()).containsKeys("阅读", "打开", "相关", "静音这个系列");
        assertThat(told.buttons().get("阅读")).endsWith("/archives/" + post.id());
        assertThat(told.silent()).isFalse();

        blog.retitle(post, "钟摆札记（二）：换元法");
        Shown corrected = reader.next();
        assertThat(corrected.edit()).isTrue();
        assertThat(corrected.number()).isEqualTo(told.number());
        assertThat(corrected.text()).contains("已修订", "钟摆札记（二）：换元法", "系列 2/2");

        blog.retitle(post, "钟摆札记（二）：换元之法");
        await().atMost(PATIENCE).until(() -> rows.knows(post.id(), "钟摆札记（二）：换元之法"));
        publish("钟摆札记（三）：反例", witness);
        assertThat(reader.next().text()).contains("钟摆札记（三）：反例", "系列 3/3", "上一篇：（二）换元之法");
        assertThat(reader.unread()).isEmpty();
    }

    @Test
    void who_unsubscribes_is_told_nothing_more() throws Exception {
        Reader witness = witness(16);
        Reader reader = witness(15);
        publish("潮汐札记（一）：起落", witness);
        assertThat(reader.nextWith("潮汐札记（一）").edit()).isFalse();

        assertThat(reader.ask("/unsubscribe").text()).contains("取消了全部 1 个订阅");
        publish("潮汐札记（二）：月相", witness);

        assertThat(reader.unread()).isEmpty();
    }

    @Test
    void an_administrator_subscribes_a_topic_and_a_plain_member_may_not() throws Exception {
        Reader witness = witness(22);
        Reader member = Reader.inTopic(telegram, mailbox, 21, GROUP, 7);
        Reader administrator = Reader.inTopic(telegram, mailbox, 20, GROUP, 7);
        telegram.makePlainMember(21);

        assertThat(member.ask("/subscribe@proof_bot tag:矩阵").text()).contains("由群管理员管理");
        await().atMost(PATIENCE).until(() -> rows.naming(GROUP) == 0);
        assertThat(administrator.ask("/subscribe@proof_bot 透镜").text()).contains("已订阅", "“透镜”");
        publish("水滴做的透镜", witness);

        Shown told = administrator.next();
        assertThat(told.topic()).isEqualTo(7);
        assertThat(told.text()).contains("水滴做的透镜");
        assertThat(administrator.unread()).isEmpty();
    }

    @Test
    void a_daily_digest_waits_for_its_hour_and_brings_all_in_one_message_series_by_series() throws Exception {
        Reader witness = witness(31);
        Reader reader = reader(30);
        LocalTime hour = inHours(4);
        assertThat(reader.ask("/settings digest daily " + hour).text()).contains("汇总", hour.toString());
        assertThat(reader.ask("/subscribe").text()).contains("每天 " + hour + " 汇总通知");
        publish("棱镜札记（一）：折射", witness);
        publish("一只不肯落地的气球", witness);
        ReplicaPost last = publish("棱镜札记（二）：色散", witness);
        assertThat(reader.unread()).isEmpty();
        assertThat(rows.due(30))
                .hasSize(3)
                .allMatch(due -> LocalTime.ofInstant(due, ZONE).equals(hour));

        assertThat(serve.stop()).isZero();
        rows.bringForward(30);
        startServing();

        Shown digest = reader.next();
        assertThat(digest.text())
                .startsWith("新文章汇总 · 3 篇")
                .containsSubsequence("棱镜札记", "棱镜札记（一）：折射", "棱镜札记（二）：色散", "其他", "一只不肯落地的气球");
        blog.retitle(last, "棱镜札记（二）：色散与虹");
        Shown corrected = reader.next();
        assertThat(corrected.number()).isEqualTo(digest.number());
        assertThat(corrected.text()).contains("棱镜札记（一）：折射", "棱镜札记（二）：色散与虹", "已修订", "一只不肯落地的气球");
        awaitCalm();
        assertThat(reader.unread()).isEmpty();
    }

    @Test
    void quiet_hours_hold_a_post_back_until_they_end() throws Exception {
        Reader witness = witness(41);
        Reader reader = witness(40);
        LocalTime end = inHours(4);
        assertThat(reader.ask("/settings quiet " + inHours(-1) + "-" + end).text())
                .contains("安静时段");
        publish("夜里的钟声", witness);

        assertThat(reader.unread()).isEmpty();
        List<Instant> due = rows.due(40);
        assertThat(due)
                .hasSize(1)
                .allMatch(each -> LocalTime.ofInstant(each, ZONE).equals(end));
        reader.say("/settings quiet off");
        // what was held back may overtake the reply
        assertThat(List.of(reader.next().text(), reader.next().text()))
                .anyMatch(text -> text.contains("安静时段 关"))
                .anyMatch(text -> text.contains("夜里的钟声"));
        publish("清晨的钟声", witness);
        assertThat(reader.next().text()).contains("清晨的钟声");
    }

    @Test
    void forgetting_leaves_no_row_that_names_the_chat() throws Exception {
        Reader reader = witness(50);
        publish("陀螺札记（一）：进动", reader(50));
        reader.ask("/settings silent on");
        reader.ask("/mute 陀螺札记");
        assertThat(rows.naming(50)).isGreaterThanOrEqualTo(4);

        assertThat(reader.ask("/forget").text()).contains("已删除");

        await().atMost(PATIENCE).until(() -> rows.naming(50) == 0);
    }
}
