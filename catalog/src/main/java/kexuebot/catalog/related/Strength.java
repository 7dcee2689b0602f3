package kexuebot.catalog.related;

import kexuebot.catalog.related.Related.Cited;
import kexuebot.catalog.related.Related.Citing;
import kexuebot.catalog.related.Related.Correcting;
import kexuebot.catalog.related.Related.NextPart;
import kexuebot.catalog.related.Related.PreviousPart;
import kexuebot.catalog.related.Related.Reason;
import kexuebot.catalog.related.Related.Suggested;

/** How strong the reasons are, next to the likeness of 0 to 1 that is added: the first three keep their order. */
enum Strength {
    /** Who reads what turned out wrong must know. */
    CORRECTING(7),
    /** Readers of a part read on … */
    NEXT(5),
    /** … or go back. */
    PREVIOUS(3.5),
    /** The author says so himself. */
    CITED(2),
    CITING(1.9),
    /** A list that a program made: of much the same worth as ours. */
    SUGGESTED(1.1),
    /** The most alike; less for others in proportion. */
    SIMILAR(1);

    private final double weight;

    Strength(double weight) {
        this.weight = weight;
    }

    static Strength of(Reason reason) {
        if (reason instanceof Correcting) {
            return CORRECTING;
        } else if (reason instanceof NextPart) {
            return NEXT;
        } else if (reason instanceof PreviousPart) {
            return PREVIOUS;
        } else if (reason instanceof Cited) {
            return CITED;
        } else if (reason instanceof Citing) {
            return CITING;
        }
        return reason instanceof Suggested ? SUGGESTED : SIMILAR;
    }

    /** 0 for the strongest. */
    static int rank(Reason reason) {
        return of(reason).ordinal();
    }

    double weight() {
        return weight;
    }
}
