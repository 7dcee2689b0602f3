package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The terms that can tell what a post is about: pairs of Chinese characters, and words of other scripts. */
final class TopicTerms {
    /** Characters that only join or point: a pair with one of them is no word, or half of two. None begins a term. */
    private static final String FUNCTION = "的了是我们这那也就吗呢吧啊么着把被让您你他她它很还又而且但或若则其之与及些每某怎什哪谁都只已在给此于个要";

    /** What formulas are made of, whatever they are about. */
    private static final Set<String> LATEX = Set.of("""
            boldsymbol mathbb mathcal mathbf mathrm mathop mathscr mathfrak mathit mathsf text textbf operatorname
            frac dfrac tfrac cfrac sqrt left right middle big bigg bigl bigr biggl biggr begin end equation align
            aligned split gather gathered array matrix pmatrix bmatrix vmatrix cases label eqref ref tag notag
            nonumber color style bbox require cancel sum prod int iint oint partial nabla infty cdot cdots dots
            ldots vdots ddots times otimes oplus odot circ ast leq geq le ge lt gt ne neq approx sim simeq equiv
            propto to rightarrow leftarrow longrightarrow leftrightarrow uparrow downarrow mapsto implies iff in
            notin subset subseteq cup cap forall exists quad qquad hat widehat tilde widetilde bar vec dot ddot
            overline underline underbrace overbrace stackrel overset underset limits nolimits substack displaystyle
            top prime dagger vert lvert rvert langle rangle lfloor rfloor lceil rceil log ln exp sin cos tan max min
            arg lim sup inf mod pm mp alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa
            lambda mu nu xi pi rho sigma tau phi varphi chi psi omega ell dx dt dy du dz ij ii jj kk nn mm hspace
            vspace phantom href https http www com
            """.strip().split("\\s+"));

    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;

    private TopicTerms() {}

    /** Whether an indexed term can tell what a post is about: no single character, no number, none of formulas. */
    static boolean isTelling(String term) {
        int length = term.length();
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        return Character.isIdeographic(term.charAt(0)) ? isChinese(term) : isWord(term);
    }

    private static boolean isChinese(String term) {
        return term.length() == 2 && term.chars().noneMatch(character -> FUNCTION.indexOf(character) >= 0);
    }

    private static boolean isWord(String term) {
        return term.chars().anyMatch(Character::isLetter) && !LATEX.contains(term);
    }

    /** A term where it stands in a text: from {@code start} to before {@code end}. */
    record Place(String term, int start, int end) {}

    /** Those of a text, in order of appearance; pairs overlap. */
    static List<Place> in(String text, Analysis analysis) {
        List<Atom> atoms = analysis.atoms(text);
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < atoms.size(); at++) {
            Atom atom = atoms.get(at);
            if (!atom.cjk()) {
                add(atom.term(), atom.start(), atom.end(), places);
            } else if (atom.joined() && at > 0) {
                Atom before = atoms.get(at - 1);
                add(before.term() + atom.term(), before.start(), atom.end(), places);
            }
        }
        return places;
    }

    private static void add(String term, int start, int end, List<Place> places) {
        if (isTelling(term)) {
            places.add(new Place(term, start, end));
        }
    }
}
