package kexuebot.catalog.search;

import java.util.List;
import kexuebot.catalog.post.Post;

final class Sounds {
    Sounds(List<Post> posts) {}
}
