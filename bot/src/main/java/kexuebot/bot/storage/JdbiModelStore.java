package kexuebot.bot.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.model.ModelStore;
import kexuebot.bot.model.ModelSummary;
import kexuebot.bot.model.SummaryKey;
import kexuebot.bot.model.Usage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** What is kept about the use of models, in the tables {@code model_…}. */
public final class JdbiModelStore implements ModelStore {
    private static final String SPENT =
            "SELECT COALESCE(SUM(calls), 0) calls, COALESCE(SUM(asked), 0) asked, COALESCE(SUM(answered), 0) answered"
                    + " FROM model_spending WHERE day = :day";

    private static final String SUMMARY =
            " FROM model_summary WHERE post = :post AND language = :language AND writer = :writer";

    private static final String ADD =
            " ON CONFLICT (chat, day) DO UPDATE SET calls = model_spending.calls + excluded.calls,"
                    + " asked = model_spending.asked + excluded.asked, answered = model_spending.answered + excluded.answered";

    private final Jdbi jdbi;

    public JdbiModelStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<ModelSummary> find(SummaryKey key) {
        return jdbi.withHandle(handle -> bind(
                        handle.createQuery("SELECT model, answers" + SUMMARY + " AND text = :text"), key)
                .map((row, context) ->
                        new ModelSummary(row.getString("model"), ModelSummaryCodec.read(row.getString("answers"))))
                .findOne());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, SummaryKey key) {
        return statement
                .bind("post", key.post().value())
                .bind("language", key.language().code())
                .bind("writer", key.writer())
                .bind("text", key.text());
    }

    @Override
    public void keep(SummaryKey key, ModelSummary summary, Instant now) {
        jdbi.useHandle(handle -> bind(
                        handle.createUpdate(
                                "INSERT INTO model_summary (post, language, writer, text, model, answers, written_at)"
                                        + " VALUES (:post, :language, :writer, :text, :model, :answers, :now)"
                                        + " ON CONFLICT (post, language, writer) DO UPDATE SET text = excluded.text,"
                                        + " model = excluded.model, answers = excluded.answers,"
                                        + " written_at = excluded.written_at"),
                        key)
                .bind("model", summary.model())
                .bind("answers", ModelSummaryCodec.write(summary.answers()))
                .bind("now", now.toEpochMilli())
                .execute());
    }

    @Override
    public void add(ChatId chat, LocalDate day, Usage usage) {
        jdbi.useTransaction(handle -> {
            forgetChatsBefore(handle, day);
            handle.createUpdate("INSERT INTO model_spending (chat, day, calls, asked, answered)"
                            + " VALUES (:chat, :day, 1, :asked, :answered)" + ADD)
                    .bind("chat", chat.toString())
                    .bind("day", day.toString())
                    .bind("asked", usage.asked())
                    .bind("answered", usage.answered())
                    .execute();
        });
    }

    /** Days compare as their texts do. */
    private static void forgetChatsBefore(Handle handle, LocalDate day) {
        String earlier = " FROM model_spending WHERE day < :day AND chat <> ''";
        handle.createUpdate("INSERT INTO model_spending (chat, day, calls, asked, answered)"
                        + " SELECT '', day, SUM(calls), SUM(asked), SUM(answered)" + earlier + " GROUP BY day" + ADD)
                .bind("day", day.toString())
                .execute();
        handle.createUpdate("DELETE" + earlier).bind("day", day.toString()).execute();
    }

    @Override
    public Spent of(ChatId chat, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(SPENT + " AND chat = :chat")
                .bind("day", day.toString())
                .bind("chat", chat.toString())
                .map((row, context) -> spent(day, row))
                .one());
    }

    @Override
    public Spent ofAll(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(SPENT)
                .bind("day", day.toString())
                .map((row, context) -> spent(day, row))
                .one());
    }

    @Override
    public List<Spent> since(LocalDate first) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT day, SUM(calls) calls, SUM(asked) asked, SUM(answered) answered FROM model_spending"
                                + " WHERE day >= :day GROUP BY day ORDER BY day DESC")
                .bind("day", first.toString())
                .map((row, context) -> spent(LocalDate.parse(row.getString("day")), row))
                .list());
    }

    private static Spent spent(LocalDate day, ResultSet row) throws SQLException {
        return new Spent(day, row.getLong("calls"), new Usage(row.getLong("asked"), row.getLong("answered")));
    }

    @Override
    public boolean tell(Asker asker, String host, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("INSERT INTO model_notice (chat, person, host, told_at)"
                                + " VALUES (:chat, :person, :host, :now) ON CONFLICT DO NOTHING")
                        .bind("chat", asker.chat().toString())
                        .bind("person", asker.person())
                        .bind("host", host)
                        .bind("now", now.toEpochMilli())
                        .execute()
                > 0);
    }
}
