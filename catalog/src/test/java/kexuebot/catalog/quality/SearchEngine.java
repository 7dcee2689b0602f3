package kexuebot.catalog.quality;

import java.util.List;
import kexuebot.catalog.post.PostId;

/** What answers a line as readers write it. */
@FunctionalInterface
interface SearchEngine {

    /** Best first, each post once; empty when nothing is found. Never throws at odd lines. */
    List<PostId> search(String line);
}
