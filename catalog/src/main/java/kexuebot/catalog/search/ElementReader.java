package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kexuebot.catalog.search.Element.Kind;

/** Takes a question apart: names of the table, words of a question, other words, and runs between them. Safe for threads. */
final class ElementReader {
    private final Lexicon lexicon;
    private final Synonyms synonyms;
    private final FunctionWords functionWords;

    ElementReader(Lexicon lexicon, Synonyms synonyms, FunctionWords functionWords) {
        this.lexicon = lexicon;
        this.synonyms = synonyms;
        this.functionWords = functionWords;
    }

    /** In the order of the question; every atom is in one of them. */
    List<Element> elements(List<Atom> atoms) {
        return new Reading(atoms).elements();
    }

    private final class Reading {
        private final List<Atom> atoms;
        private final List<Element> elements = new ArrayList<>();
        private final List<Atom> run = new ArrayList<>();

        Reading(List<Atom> atoms) {
            this.atoms = atoms;
        }

        List<Element> elements() {
            for (int at = 0; at < atoms.size(); ) {
                at += read(at);
            }
            endRun();
            return elements;
        }

        /** How many atoms were read. */
        private int read(int at) {
            int function = functionWords.lengthAt(atoms, at);
            Optional<Synonyms.Found> named = synonyms.longestAt(atoms, at).filter(found -> found.length() > function);
            if (named.isPresent()) {
                return add(Kind.NAME, at, named.get().length(), named.get().others());
            }
            if (function > 0) {
                return add(Kind.FUNCTION, at, function, List.of());
            }
            return atoms.get(at).cjk() ? character(at) : word(at);
        }

        private int add(Kind kind, int at, int length, List<String> others) {
            endRun();
            elements.add(new Element(kind, atoms.subList(at, at + length), others));
            return length;
        }

        private int character(int at) {
            if (!atoms.get(at).joined()) {
                endRun();
            }
            run.add(atoms.get(at));
            return 1;
        }

        private int word(int at) {
            Optional<String> joined = joined(at);
            return joined.isPresent()
                    ? add(Kind.TWO_WORDS, at, 2, List.of(joined.get()))
                    : add(Kind.WORD, at, 1, List.of());
        }

        /** The one word that two may be. */
        private Optional<String> joined(int at) {
            boolean two = at + 1 < atoms.size() && isWord(atoms.get(at)) && isWord(atoms.get(at + 1));
            return two
                    ? lexicon.spelling()
                            .joined(atoms.get(at).term(), atoms.get(at + 1).term())
                    : Optional.empty();
        }

        private void endRun() {
            if (!run.isEmpty()) {
                elements.add(new Element(Kind.RUN, run));
                run.clear();
            }
        }
    }

    private static boolean isWord(Atom atom) {
        return !atom.cjk() && Character.isLetter(atom.term().codePointAt(0));
    }
}
