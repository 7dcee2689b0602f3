package kexuebot.catalog.document;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/** A paragraph-level part of a document. */
public sealed interface Block {

    record Paragraph(List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /** A heading; level 1 is the outermost, 6 the innermost. */
    record Heading(int level, List<Inline> content) implements Block {
        public Heading {
            if (level < 1 || level > 6) {
                throw new IllegalArgumentException("heading level " + level + " is not within 1..6");
            }
            content = List.copyOf(content);
        }
    }

    /** A displayed formula: LaTeX source without {@code $$} or {@code \[}; environments stay in it. */
    record FormulaBlock(String latex) implements Block {
        public FormulaBlock {
            Objects.requireNonNull(latex);
        }
    }

    /** Verbatim code; {@code language} is empty when unknown. */
    record Code(String language, String code) implements Block {
        public Code {
            Objects.requireNonNull(language);
            Objects.requireNonNull(code);
        }
    }

    record Quote(List<Block> content) implements Block {
        public Quote {
            content = List.copyOf(content);
        }
    }

    record Listing(boolean ordered, List<List<Block>> items) implements Block {
        public Listing {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** Rows of cells; rows may differ in length. */
    record Table(List<List<List<Inline>>> rows) implements Block {
        public Table {
            rows = rows.stream()
                    .map(row -> row.stream().map(List::copyOf).toList())
                    .toList();
        }
    }

    /** An image by its absolute address; {@code alt} is empty when there is none. */
    record Image(URI source, String alt) implements Block {
        public Image {
            Objects.requireNonNull(source);
            Objects.requireNonNull(alt);
        }
    }

    record Rule() implements Block {}
}
