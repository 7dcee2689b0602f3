package kexuebot.catalog.document;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/** A piece of running text. A formula is a value of its own, so that no renderer can cut one in half. */
public sealed interface Inline {

    /** Plain characters, without markup or escapes; may hold any character, also untrusted ones. */
    record Text(String text) implements Inline {
        public Text {
            Objects.requireNonNull(text);
        }
    }

    /** LaTeX source without its delimiters ({@code $}, {@code \(}, …), as the author wrote it. */
    record Formula(String latex) implements Inline {
        public Formula {
            Objects.requireNonNull(latex);
        }
    }

    record Strong(List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    record Emphasis(List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    record CodeSpan(String code) implements Inline {
        public CodeSpan {
            Objects.requireNonNull(code);
        }
    }

    /** A link with an absolute {@code http} or {@code https} target. */
    record Link(List<Inline> label, URI target) implements Inline {
        public Link {
            label = List.copyOf(label);
            if (!"http".equals(target.getScheme()) && !"https".equals(target.getScheme())) {
                throw new IllegalArgumentException("not a web link: " + target);
            }
        }
    }

    record LineBreak() implements Inline {}

    static Inline text(String text) {
        return new Text(text);
    }
}
