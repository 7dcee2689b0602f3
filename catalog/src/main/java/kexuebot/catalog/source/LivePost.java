package kexuebot.catalog.source;
import java.util.*;
import kexuebot.catalog.post.*;
/** x */ public sealed interface LivePost { /** x */ record Read(Sighting post) implements LivePost {} /** x */ record Refused(String expected, String seen) implements LivePost {} }
