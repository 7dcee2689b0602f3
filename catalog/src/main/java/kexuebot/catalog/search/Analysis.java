package kexuebot.catalog.search;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kexuebot.catalog.post.Category;
import kexuebot.catalog.post.Folding;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * How text becomes terms: Unicode words, folded for width, case and traditional characters; CJK text
 * as pairs of neighbours, for dictionaries split the blog's own words, and as single characters, for
 * words of one character. Safe to share between threads.
 */
final class Analysis {
    /** The types of the tokens that {@link CJKBigramFilter} takes apart into characters. */
    private static final Set<String> CJK = Set.of(
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC],
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HIRAGANA],
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.KATAKANA],
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HANGUL]);

    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final Analyzer indexing = new Chain(true);
    private final Analyzer reading = new Chain(false);

    /** The analyzer of what is indexed. */
    Analyzer indexing() {
        return indexing;
    }

    /** A name in the form in which equal names are equal; empty if it has no letter, digit or symbol. */
    static String key(String name) {
        return Simplified.of(Folding.title(name));
    }

    /** The key of a category, the same for its slug and its Chinese name. */
    static String categoryKey(String name) {
        return key(Category.of(key(name)).slug());
    }

    /** The atoms of a text in order of appearance. */
    List<Atom> atoms(String text) {
        List<Atom> atoms = new ArrayList<>();
        try (TokenStream tokens = reading.tokenStream("", text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            TypeAttribute type = tokens.getAttribute(TypeAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                add(atoms, term.toString(), offset, CJK.contains(type.type()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
        return atoms;
    }

    private static void add(List<Atom> atoms, String term, OffsetAttribute offset, boolean cjk) {
        int start = offset.startOffset();
        int end = offset.endOffset();
        if (!cjk && !term.isEmpty()) {
            atoms.add(new Atom(term, start, end, false, false));
        } else if (cjk) {
            addCharacters(atoms, term, start, end);
        }
    }

    private static void addCharacters(List<Atom> atoms, String term, int start, int end) {
        boolean aligned = term.length() == end - start;
        boolean joined = endsAt(atoms, start);
        for (int i = 0; i < term.length(); i = term.offsetByCodePoints(i, 1)) {
            int next = term.offsetByCodePoints(i, 1);
            String character = term.substring(i, next);
            atoms.add(new Atom(
                    character, aligned ? start + i : start, aligned ? start + next : end, true, joined || i > 0));
        }
    }

    private static boolean endsAt(List<Atom> atoms, int offset) {
        Atom last = atoms.isEmpty() ? null : atoms.get(atoms.size() - 1);
        return last != null && last.cjk() && last.end() == offset;
    }

    private static final class Chain extends Analyzer {
        private final boolean bigrams;

        Chain(boolean bigrams) {
            this.bigrams = bigrams;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            TokenStream folded =
                    new SimplifyingFilter(new ICUNormalizer2Filter(words, Normalizer2.getNFKCCasefoldInstance()));
            return new TokenStreamComponents(words, bigrams ? new CJKBigramFilter(folded, ALL_SCRIPTS, true) : folded);
        }
    }

    private static final class SimplifyingFilter extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        SimplifyingFilter(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            boolean more = input.incrementToken();
            if (more) {
                Simplified.apply(term.buffer(), term.length());
            }
            return more;
        }
    }
}
