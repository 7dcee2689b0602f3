package kexuebot.bot.command;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.delivery.Schedule;
import kexuebot.bot.history.History;
import kexuebot.bot.subscription.PreferenceStore;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.Stops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows and changes how a chat is spoken to and told of new posts; a channel's where the first argument names one. */
public final class SettingsCommand implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsCommand.class);

    private final Chats chats;
    private final Management management;
    private final ChosenLanguages languages;
    private final PreferenceStore preferences;
    private final Stops stops;
    private final HistorySetting history;
    private final Schedule schedule;
    private final InstantSource clock;

    public SettingsCommand(
            Chats chats,
            ChosenLanguages languages,
            PreferenceStore preferences,
            Stops stops,
            History history,
            Schedule schedule,
            InstantSource clock) {
        this.chats = chats;
        this.management = Management.ofSettings(chats);
        this.languages = Objects.requireNonNull(languages);
        this.preferences = Objects.requireNonNull(preferences);
        this.stops = Objects.requireNonNull(stops);
        this.history = new HistorySetting(history);
        this.schedule = Objects.requireNonNull(schedule);
        this.clock = Objects.requireNonNull(clock);
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Section section() {
        return Section.ANNOUNCEMENTS;
    }

    @Override
    public LocalText arguments() {
        return new LocalText("[设置 值]", "[setting value]");
    }

    @Override
    public LocalText help() {
        return new LocalText(
                "语言、汇总、摘句、安静时段、时区、声音、阅读记录", "Language, digest and its lines, quiet hours, zone, sound, history");
    }

    @Override
    public List<String> examples() {
        return List.of(
                "/settings",
                "/settings language zh",
                "/settings digest daily 08:00",
                "/settings digest weekly monday 08:00",
                "/settings digest off",
                "/settings lines off",
                "/settings quiet 23:00-08:00",
                "/settings zone Asia/Shanghai",
                "/settings silent on",
                "/settings history off",
                "/settings history on",
                "/settings history clear");
    }

    @Override
    public Reply run(Invocation invocation) {
        boolean shows = invocation.arguments().isEmpty()
                && chats.receives(invocation.asker().chat());
        return shows
                ? show(new Managed(invocation.asker().place(), Optional.empty(), ""), invocation)
                : management.answer(
                        invocation, managed -> answer(managed, invocation), rest -> inPassive(rest, invocation));
    }

    private Reply answer(Managed managed, Invocation invocation) {
        if (managed.arguments().isEmpty()) {
            return show(managed, invocation);
        }
        return line(managed.arguments())
                .map(line -> change(line, managed, invocation))
                .orElseGet(() -> SettingRefusal.unknown(managed, invocation));
    }

    private static Optional<SettingKey.Line> line(String written) {
        return SettingKey.read(Numbers.halfWidth(written));
    }

    private Reply show(Managed managed, Invocation invocation) {
        SettingsText text = text(managed, preferences.of(managed.place().chat()), invocation);
        Reply.Builder reply = Reply.to(invocation);
        text.add(reply);
        reply.part(Part.line(text.outlook().words()));
        text.addButtons(managed.line(name(), ""), reply);
        String more = invocation.language().pick("/help settings 看全部改法", "/help settings shows how to change each");
        return reply.part(Part.note(more)).build();
    }

    private SettingsText text(Managed managed, Preferences chosen, Invocation invocation) {
        Place place = managed.place();
        Outlook outlook = new Outlook(schedule, clock.instant(), place, chosen, invocation.language());
        return new SettingsText(
                outlook, spoken(place, invocation), stops.of(place), history.of(place.chat()), managed.channel());
    }

    private Language spoken(Place place, Invocation invocation) {
        return languages.chosen(place.chat()).orElse(invocation.language());
    }

    private Reply change(SettingKey.Line line, Managed managed, Invocation invocation) {
        if (line.value().isEmpty()) {
            return SettingRefusal.incomplete(line.key(), managed, invocation);
        }
        if (line.key() == SettingKey.LANGUAGE) {
            return speak(line.value(), managed, invocation);
        }
        if (line.key() == SettingKey.HISTORY) {
            return history.change(line.value(), managed, invocation);
        }
        Reading<Preferences> changed =
                SettingChange.read(line, preferences.of(managed.place().chat()));
        return changed instanceof Reading.Value<Preferences> chosen
                ? keep(chosen.value(), line.key(), managed, invocation)
                : SettingRefusal.wrong((Reading.Wrong<Preferences>) changed, line.key(), managed, invocation);
    }

    private Reply keep(Preferences chosen, SettingKey key, Managed managed, Invocation invocation) {
        try {
            preferences.save(managed.place().chat(), chosen);
        } catch (RuntimeException notKept) {
            LOG.warn("cannot keep the settings of {}", managed.place().chat(), notKept);
            return SettingRefusal.notKept(invocation);
        }
        Reply.Builder reply = Reply.to(invocation);
        text(managed, chosen, invocation).addChanged(key, reply);
        return reply.build();
    }

    private Reply speak(String written, Managed managed, Invocation invocation) {
        Reading<Language> chosen = SettingChange.language(written);
        return chosen instanceof Reading.Value<Language> language
                ? LanguageChange.answer(languages, language.value(), managed, invocation)
                : SettingRefusal.wrong((Reading.Wrong<Language>) chosen, SettingKey.LANGUAGE, managed, invocation);
    }

    /** Where nothing is announced the rest is shown as it is by itself. */
    private Reply inPassive(String written, Invocation invocation) {
        Managed here = new Managed(invocation.asker().place(), Optional.empty(), written);
        if (written.isEmpty()) {
            return showPassive(here, invocation);
        }
        Optional<SettingKey.Line> line = line(written);
        boolean possible = line.map(SettingKey.Line::key)
                .map(key -> key == SettingKey.LANGUAGE || key == SettingKey.HISTORY)
                .orElse(true);
        return possible ? answer(here, invocation) : SettingRefusal.passive(invocation);
    }

    private Reply showPassive(Managed here, Invocation invocation) {
        Outlook outlook = new Outlook(schedule, clock.instant(), here.place(), Preferences.NONE, invocation.language());
        SettingsText text = new SettingsText(
                outlook,
                spoken(here.place(), invocation),
                List.of(),
                history.of(here.place().chat()),
                Optional.empty());
        Reply.Builder reply = Reply.to(invocation);
        text.add(reply);
        text.addButtonsAnywhere("/" + name(), reply);
        return reply.part(Part.note(SettingRefusal.PASSIVE.in(invocation.language())))
                .build();
    }
}
