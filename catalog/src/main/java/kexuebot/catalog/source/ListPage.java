package kexuebot.catalog.source;
import java.util.*;
import kexuebot.catalog.post.*;
/** x */ public record ListPage(Page page, Pager pager, boolean truncated) {}
