package kexuebot.bot.model;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences that are about the conversation and not about a post: of instructions, the model itself or keys, apologies
 * and offers of help. They come from what a post's text asks of the model, or from its manners.
 */
public final class Leaks {
    private static final Pattern ANY = Pattern.compile(Stream.of(
                    // of what the model was told
                    "system ?prompt|系统提示|系统指令|developer message|开发者消息|initial prompt|初始提示",
                    "(?:ignor|disregard|forget|overrid)\\w* (?:\\w+ ){0,3}(?:instructions?|prompts?|rules|messages?)",
                    "(?:忽略|无视|忘记|忘掉|覆盖|绕过).{0,8}(?:指令|指示|提示|要求|规则|命令)",
                    "(?:previous|prior|above|these|those|my|your|the given|hidden) (?:instructions|prompt)\\b",
                    "(?:根据|按照|遵循|遵照|依照)(?:您|你|用户|上述|以上|给定)的?(?:指令|指示|要求|提示|规则)",
                    "(?:之前|以上|上面|上述|你|您|用户|我)的?(?:指令|指示|提示词)",
                    "follow(?:ing|ed)? (?:the |your |these |those )?instructions",
                    "(?:prompt|提示词?) ?(?:injection|注入)|jailbreak|越狱",
                    // of itself
                    "\\bas an? (?:\\w+ )?(?:ai|assistant|language model|chatbot)\\b",
                    "\\bi(?:'m| am) (?:just |only )?an? (?:\\w+ )?(?:ai|assistant|language model|chatbot)\\b",
                    "(?:作为|我是|本人是|身为)(?:一[个名款位])?.{0,6}(?:ai|人工智能|语言模型|大模型|助手|机器人)(?:$|[，,。.！!])",
                    "\\bi (?:cannot|can't|can not|am unable to|am not able to|won't|will not) ",
                    "\\bi(?:'m| am) (?:sorry|afraid)|^sorry\\b|\\bi apologi[sz]e",
                    "我(?:无法|不能|不可以|没有办法)|^(?:很|非常)?(?:抱歉|对不起|不好意思)",
                    // of secrets
                    "api[ _-]?key|api ?(?:密钥|秘钥)|access token|访问令牌|\\bsk-[a-z0-9-]{8,}|\\bbearer [a-z0-9._-]{8,}",
                    // manners
                    "\\blet me know\\b|hope (?:this|that|it) helps|feel free to|^let me |^i(?:'ll| will| have| can) ",
                    "^希望.{0,12}帮助|希望.{0,6}[你您].{0,8}帮助|如果?您?你?.{0,4}(?:还有|需要|有).{0,8}(?:问题|帮助).{0,8}(?:告诉|联系|提问|问我)",
                    "^(?:让我|我来|我将|我会|下面我|接下来我)(?!们)")
            .collect(Collectors.joining("|")));

    private Leaks() {}

    /** Whether a sentence is such a one. */
    public static boolean in(String sentence) {
        return ANY.matcher(Spelling.plain(sentence).toLowerCase(Locale.ROOT).strip())
                .find();
    }
}
