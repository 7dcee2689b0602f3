package kexuebot.bot.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.ModelView;
import kexuebot.bot.chat.OutboxView;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.SettingsView;
import kexuebot.bot.chat.StatusView;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.sync.SyncStatus;
import org.junit.jupiter.api.Test;

class SettingsJsonTest {
    private static ObjectNode of(Reply.Builder reply) {
        return new ReplyJson(Blog.KEXUE, Language.ZH).of(reply.build(), "the text");
    }

    @Test
    void settings_have_texts_switches_and_a_number() {
        SettingsView settings = new SettingsView(
                Language.EN, "weekly monday 08:00", "off", "Asia/Shanghai", true, true, true, 12, List.of());
        assertThat(of(Reply.unasked("settings").settings(settings))
                        .path("settings")
                        .toString())
                .isEqualTo(
                        "{\"language\":\"en\",\"digest\":\"weekly monday 08:00\",\"quiet\":\"off\","
                                + "\"zone\":\"Asia/Shanghai\",\"silent\":true,\"lines\":true,\"history\":true,\"remembered\":12}");
    }

    @Test
    void settings_of_a_stopped_place_say_why() {
        SettingsView settings = new SettingsView(
                Language.ZH, "off", "23:00-08:00", "UTC", false, false, true, 0, List.of("no_rights", "topic_closed"));
        assertThat(of(Reply.unasked("settings").settings(settings))
                        .at("/settings/stopped")
                        .toString())
                .isEqualTo("[\"no_rights\",\"topic_closed\"]");
    }

    @Test
    void an_outbox_has_numbers_and_dead_letters() {
        Instant since = Instant.parse("2026-01-01T00:00:00Z");
        Place topic = new Place(new ChatId("telegram", "-100"), OptionalInt.of(5));
        Place chat = Place.of(new ChatId("telegram", "7"));
        OutboxView outbox = new OutboxView(
                1,
                Optional.of(since),
                2,
                3,
                4,
                List.of(
                        new OutboxView.DeadLetter(topic, new PostId(9948), "post", since, "no\u0007thing"),
                        new OutboxView.DeadLetter(chat, new PostId(4), "correction", since, "")));
        StatusView status =
                new StatusView(0, Optional.empty(), SyncStatus.NEVER_LOOKED, Optional.of(outbox), Optional.empty());
        assertThat(of(Reply.unasked("status").status(status))
                        .at("/status/outbox")
                        .toString())
                .isEqualTo("{\"waiting\":1,\"overdueSince\":\"2026-01-01T00:00:00Z\",\"sent\":2,\"failed\":3,"
                        + "\"subscriptions\":4,\"latest\":[{\"chat\":\"telegram:-100\",\"topic\":5,\"post\":9948,"
                        + "\"kind\":\"post\",\"at\":\"2026-01-01T00:00:00Z\",\"why\":\"nothing\"},"
                        + "{\"chat\":\"telegram:7\",\"post\":4,\"kind\":\"correction\","
                        + "\"at\":\"2026-01-01T00:00:00Z\",\"why\":\"\"}]}");
    }

    @Test
    void an_empty_outbox_has_only_numbers() {
        OutboxView outbox = new OutboxView(0, Optional.empty(), 0, 0, 0, List.of());
        StatusView status =
                new StatusView(0, Optional.empty(), SyncStatus.NEVER_LOOKED, Optional.of(outbox), Optional.empty());
        assertThat(of(Reply.unasked("status").status(status))
                        .at("/status/outbox")
                        .toString())
                .isEqualTo("{\"waiting\":0,\"sent\":0,\"failed\":0,\"subscriptions\":0,\"latest\":[]}");
    }

    @Test
    void a_model_has_numbers_day_by_day() {
        ModelView.Day today = new ModelView.Day(LocalDate.parse("2026-01-02"), 3, 400, 50);
        ModelView.Day before = new ModelView.Day(LocalDate.parse("2025-12-31"), 1, 20, 3);
        ModelView model = new ModelView("a\u0007b", "localhost", today, 1_000, List.of(today, before));
        StatusView status =
                new StatusView(0, Optional.empty(), SyncStatus.NEVER_LOOKED, Optional.empty(), Optional.of(model));
        assertThat(of(Reply.unasked("status").status(status))
                        .at("/status/model")
                        .toString())
                .isEqualTo("{\"name\":\"ab\",\"host\":\"localhost\","
                        + "\"today\":{\"calls\":3,\"asked\":400,\"answered\":50},\"budget\":1000,"
                        + "\"days\":[{\"day\":\"2026-01-02\",\"calls\":3,\"asked\":400,\"answered\":50},"
                        + "{\"day\":\"2025-12-31\",\"calls\":1,\"asked\":20,\"answered\":3}]}");
    }
}
