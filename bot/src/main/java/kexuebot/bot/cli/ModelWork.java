package kexuebot.bot.cli;

import java.time.Clock;
import java.util.Optional;
import kexuebot.bot.chat.ModelView;
import kexuebot.bot.command.Models;
import kexuebot.bot.config.BotConfig;
import kexuebot.bot.config.ModelConfig;
import kexuebot.bot.model.Budget;
import kexuebot.bot.model.ModelAnswers;
import kexuebot.bot.model.ModelDesk;
import kexuebot.bot.model.ModelReport;
import kexuebot.bot.model.ModelStore;
import kexuebot.bot.model.ModelSummaries;
import kexuebot.bot.model.Prompts;
import kexuebot.bot.openai.OpenAiModel;

/** The language model that is configured, at work; or none. */
final class ModelWork implements AutoCloseable {
    private final Optional<ModelDesk> desk;
    private final Models models;
    private final Optional<ModelReport> report;

    private ModelWork(Optional<ModelDesk> desk, Models models, Optional<ModelReport> report) {
        this.desk = desk;
        this.models = models;
        this.report = report;
    }

    /** @throws kexuebot.bot.config.ConfigException if a prompt file cannot be used */
    static ModelWork of(BotConfig config, Workspace workspace) {
        return config.model()
                .map(model -> of(model, config, new WorkspaceModelStore(workspace)))
                .orElseGet(() -> new ModelWork(Optional.empty(), Models.NONE, Optional.empty()));
    }

    private static ModelWork of(ModelConfig model, BotConfig config, ModelStore store) {
        Prompts prompts = Prompts.load(model.prompts());
        Clock clock = Clock.systemUTC();
        Budget budget = new Budget(model.chatTokens(), model.dayTokens());
        ModelDesk desk = new ModelDesk(new OpenAiModel(model), budget, store, clock, config.timezone());
        ModelSummaries summaries = new ModelSummaries(desk, store, prompts, clock);
        ModelReport report = new ModelReport(desk.identity(), budget, store, clock, config.timezone());
        return new ModelWork(
                Optional.of(desk),
                Models.of(summaries, new ModelAnswers(desk, prompts), store, clock),
                Optional.of(report));
    }

    Models models() {
        return models;
    }

    /** What the model is used for; empty where there is none. */
    Optional<ModelView> status() {
        return report.map(ModelReport::view);
    }

    @Override
    public void close() {
        desk.ifPresent(ModelDesk::close);
    }
}
