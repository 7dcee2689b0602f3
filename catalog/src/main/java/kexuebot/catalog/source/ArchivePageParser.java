package kexuebot.catalog.source;
import java.util.*;
import kexuebot.catalog.post.*;
/** x */ public final class ArchivePageParser { public ArchivePageParser(Blog b) {} public Archive parse(String s) { return null; } }
