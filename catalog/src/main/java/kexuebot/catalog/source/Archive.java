package kexuebot.catalog.source;
import java.util.*;
import kexuebot.catalog.post.*;
/** x */ public record Archive(Page page, OptionalInt claimed, boolean truncated) {}
