package kexuebot.bot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.series.Series;

/**
 * What a command answers, free of any platform's markup: the parts to show, and the same as data.
 *
 * @param command canonical name without the slash
 * @param parts what is shown, top to bottom
 * @param posts the posts shown, in order
 * @param paging present for lists that can have several pages
 * @param choices what the numbers 1, 2, … open after this reply; empty leaves the last list valid
 * @param opened the one post that this reply is about
 * @param citation how to cite the post that the reply is about
 * @param summary what the post says that the reply is about
 * @param answer what the blog says to the question that was asked
 * @param status how the catalog stands
 * @param settings how the chat is spoken to
 * @param subscriptions those that the reply is about, in order
 * @param suggestions lines to try instead, when nothing was found
 * @param passing whether it is enough to see it for a moment, where a pressed button asked for it
 */
public record Reply(
        String command,
        List<Part> parts,
        List<PostView> posts,
        Optional<Paging> paging,
        List<Series> series,
        List<TagCount> tags,
        List<Choice> choices,
        Optional<PostView> opened,
        Optional<CitationView> citation,
        Optional<SummaryView> summary,
        Optional<AnswerView> answer,
        Optional<StatusView> status,
        Optional<SettingsView> settings,
        List<SubscriptionView> subscriptions,
        List<String> suggestions,
        List<Button> buttons,
        boolean passing,
        Optional<Failure> failure) {

    /** A tag and how many known posts carry it. */
    public record TagCount(String name, int posts) {}

    /** Why a command could not do what was asked; the code is stable, the message is for a person. */
    public record Failure(String code, String message) {}

    public Reply {
        Objects.requireNonNull(command);
        parts = List.copyOf(parts);
        posts = List.copyOf(posts);
        Objects.requireNonNull(paging);
        series = List.copyOf(series);
        tags = List.copyOf(tags);
        choices = List.copyOf(choices);
        Objects.requireNonNull(opened);
        Objects.requireNonNull(citation);
        Objects.requireNonNull(summary);
        Objects.requireNonNull(answer);
        Objects.requireNonNull(status);
        Objects.requireNonNull(settings);
        subscriptions = List.copyOf(subscriptions);
        suggestions = List.copyOf(suggestions);
        buttons = List.copyOf(buttons);
        Objects.requireNonNull(failure);
    }

    public static Builder to(Invocation invocation) {
        return new Builder(invocation.command());
    }

    /** What nobody asked for at that moment. @param name takes the place of a command's */
    public static Builder unasked(String name) {
        return new Builder(name);
    }

    /** A reply that says in one line what was wrong and what is right. */
    public static Reply failure(Invocation invocation, String code, String message) {
        return to(invocation).failure(code, message).build();
    }

    /** Collects a reply; not for sharing between threads. */
    public static final class Builder {
        private final String command;
        private final List<Part> parts = new ArrayList<>();
        private final List<PostView> posts = new ArrayList<>();
        private Optional<Paging> paging = Optional.empty();
        private List<Series> series = List.of();
        private List<TagCount> tags = List.of();
        private final List<Choice> choices = new ArrayList<>();
        private Optional<PostView> opened = Optional.empty();
        private Optional<CitationView> citation = Optional.empty();
        private Optional<SummaryView> summary = Optional.empty();
        private Optional<AnswerView> answer = Optional.empty();
        private Optional<StatusView> status = Optional.empty();
        private Optional<SettingsView> settings = Optional.empty();
        private final List<SubscriptionView> subscriptions = new ArrayList<>();
        private List<String> suggestions = List.of();
        private final List<Button> buttons = new ArrayList<>();
        private boolean passing;
        private Optional<Failure> failure = Optional.empty();

        private Builder(String command) {
            this.command = command;
        }

        public Builder part(Part part) {
            parts.add(part);
            return this;
        }

        /** Adds a post to the data and makes it what the next number opens. */
        public Builder post(PostView view) {
            return post(view, new Choice.OpenPost(view.post()));
        }

        /** Adds a post to the data, and what the next number does with it. */
        public Builder post(PostView view, Choice choice) {
            posts.add(view);
            choices.add(choice);
            return this;
        }

        /** Makes a line what the next number runs. */
        public Builder choice(String line) {
            choices.add(new Choice.RunLine(line));
            return this;
        }

        /** Says that the reply is about one post; the last list stays valid. */
        public Builder opened(PostView view) {
            posts.add(view);
            opened = Optional.of(view);
            return this;
        }

        public Builder paging(Paging where) {
            paging = Optional.of(where);
            return this;
        }

        public Builder series(List<Series> shown) {
            series = shown;
            return this;
        }

        public Builder tags(List<TagCount> shown) {
            tags = shown;
            return this;
        }

        public Builder citation(CitationView shown) {
            citation = Optional.of(shown);
            return this;
        }

        public Builder summary(SummaryView shown) {
            summary = Optional.of(shown);
            return this;
        }

        public Builder answer(AnswerView shown) {
            answer = Optional.of(shown);
            return this;
        }

        public Builder status(StatusView shown) {
            status = Optional.of(shown);
            return this;
        }

        public Builder settings(SettingsView shown) {
            settings = Optional.of(shown);
            return this;
        }

        public Builder subscription(SubscriptionView shown) {
            subscriptions.add(shown);
            return this;
        }

        public Builder suggestions(List<String> lines) {
            suggestions = lines;
            return this;
        }

        public Builder button(String label, String line) {
            buttons.add(new Button(label, line));
            return this;
        }

        public Builder passing() {
            passing = true;
            return this;
        }

        /** Adds a line that says what was wrong, and the same as data. */
        public Builder failure(String code, String message) {
            failure = Optional.of(new Failure(code, message));
            return part(Part.line(message));
        }

        public Reply build() {
            return new Reply(
                    command,
                    parts,
                    posts,
                    paging,
                    series,
                    tags,
                    choices,
                    opened,
                    citation,
                    summary,
                    answer,
                    status,
                    settings,
                    subscriptions,
                    suggestions,
                    buttons,
                    passing,
                    failure);
        }
    }
}
