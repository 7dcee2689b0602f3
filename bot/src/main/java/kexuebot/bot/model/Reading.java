package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a text can be checked, each piece read as one thing only.
 *
 * @param prose in plain spelling, formulas left out
 * @param formulas marked ones and those that are typed as text
 * @param words in Latin letters, places within {@code prose}
 * @param rest what is left of {@code prose}, spaces for formulas and for words with digits: numbers are in it
 * @param powers powers of ten
 */
record Reading(String prose, List<String> formulas, List<LatinWords.Word> words, String rest, List<Quantity> powers) {

    static Reading of(MarkedText text) {
        String prose = Spelling.scripts(Spelling.plain(text.prose()));
        StringBuilder rest = new StringBuilder(Numbers.withoutPowers(prose));
        List<String> formulas = new ArrayList<>(text.formulas());
        for (PlainMaths.Piece piece : PlainMaths.of(rest.toString())) {
            formulas.add(piece.text());
            blank(rest, piece.start(), piece.end());
        }
        List<LatinWords.Word> words = LatinWords.of(rest.toString());
        words.stream().filter(LatinWords.Word::hasDigit).forEach(word -> blank(rest, word.start(), word.end()));
        return new Reading(prose, formulas, words, rest.toString(), Numbers.powersOf(prose));
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int at = start; at < end; at++) {
            text.setCharAt(at, ' ');
        }
    }
}
