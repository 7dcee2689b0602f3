package kexuebot.bot.openai;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kexuebot.bot.config.ModelConfig;
import kexuebot.bot.config.Secret;
import kexuebot.bot.model.LanguageModel;
import kexuebot.bot.model.ModelException;
import kexuebot.bot.model.Prompt;
import kexuebot.bot.model.Usage;

/**
 * A model behind an endpoint that speaks OpenAI's chat completions. Asks once: repeating is for the caller to decide. The
 * listener is called on the thread that asks. Safe for any number of threads; keeps a few threads and idle connections of
 * its own, so that one a program is enough.
 */
public final class OpenAiModel implements LanguageModel {
    /** Low: an answer is to say what the text says. */
    private static final double TEMPERATURE = 0.2;

    /** In characters. Shorter keys, as local servers are given, are words that may stand in any answer. */
    private static final int SHORTEST_SECRET = 8;

    private final Identity identity;
    private final String address;
    private final Optional<Secret> secret;
    private final Patience patience;
    private final Call call;

    public OpenAiModel(ModelConfig config) {
        this(config, Patience.USUAL);
    }

    public OpenAiModel(ModelConfig config, Patience patience) {
        this.identity = new Identity(config.model(), config.url().getHost());
        this.address = address(config.url());
        this.secret = config.key().filter(key -> key.reveal().length() >= SHORTEST_SECRET);
        this.patience = patience;
        this.call = new Call(patience.connect(), config.key());
    }

    /** What requests' paths are added to; the one for chats may be there already. */
    private static String address(URI url) {
        return url.toString().replaceFirst("/+$", "").replaceFirst("/+chat/completions$", "");
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Usage ask(Prompt prompt, Predicate<String> listener) throws ModelException, InterruptedException {
        Answer answer = new Answer(secret, listener);
        EventStream stream = new EventStream(call, patience, answer);
        client(stream).chat(request(prompt), answer);
        return answer.usage(prompt, identity.host());
    }

    /** A client for one question: it holds no connection. The key is none of its business. */
    private OpenAiStreamingChatModel client(EventStream stream) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(new StreamBuilder(stream))
                .baseUrl(address)
                .modelName(identity.model())
                .temperature(TEMPERATURE)
                .returnThinking(true)
                .build();
    }

    private static ChatRequest request(Prompt prompt) {
        UserMessage request = UserMessage.from(prompt.request());
        List<ChatMessage> messages =
                prompt.rules().isBlank() ? List.of(request) : List.of(SystemMessage.from(prompt.rules()), request);
        return ChatRequest.builder()
                .messages(messages)
                .maxOutputTokens(prompt.mostTokens())
                .build();
    }
}
