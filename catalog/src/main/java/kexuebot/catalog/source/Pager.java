package kexuebot.catalog.source;
import java.util.*;
import kexuebot.catalog.post.*;
/** x */ public record Pager(OptionalInt current, OptionalInt last, boolean hasNext) {}
