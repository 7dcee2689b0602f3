package kexuebot.catalog.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Element;

/**
 * The day that the archive page is at. A day that stands in one block with a link is that block's; one that stands alone
 * heads all that follow it.
 */
final class ArchiveDay {
    private OptionalInt year = OptionalInt.empty();
    private OptionalInt month = OptionalInt.empty();
    private OptionalInt day = OptionalInt.empty();
    private Element block;
    private boolean used;

    /** Goes on to what a text says that stands in the given block. */
    void enter(ArchiveHead head, Element around) {
        if (head.year().isPresent()) {
            year = head.year();
            month = OptionalInt.empty();
            day = OptionalInt.empty();
        }
        if (head.month().isPresent()) {
            month = head.month();
            day = OptionalInt.empty();
        }
        if (head.day().isPresent()) {
            day = head.day();
            block = around;
            used = false;
        }
    }

    /** A line ended: the next one has a day of its own. */
    void endLine() {
        if (used && block != null) {
            day = OptionalInt.empty();
            block = null;
        }
    }

    void leave(Element element) {
        if (element == block) {
            endLine();
            block = null;
        }
    }

    void use() {
        used = true;
    }

    boolean hasYear() {
        return year.isPresent();
    }

    /** Empty unless year, month and day are known and make a day. */
    Optional<LocalDate> date() {
        return isKnown() ? valid() : Optional.empty();
    }

    /** Whether year, month and day are known but no calendar has them. */
    boolean isImpossible() {
        return isKnown() && valid().isEmpty();
    }

    private boolean isKnown() {
        return year.isPresent() && month.isPresent() && day.isPresent();
    }

    private Optional<LocalDate> valid() {
        try {
            return Optional.of(LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return year.orElse(0) + "-" + month.orElse(0) + "-" + day.orElse(0);
    }
}
