package kexuebot.catalog.replica;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The posts, and which page shows them at which address. Safe for any number of threads. */
final class Site {
    private static final Comparator<ReplicaPost> NEWEST_FIRST = Comparator.comparing(ReplicaPost::published)
            .thenComparing(ReplicaPost::id)
            .reversed();

    private static final Pattern LIST = Pattern.compile("()(?:/page/([0-9]{1,6}))?/?");
    private static final Pattern FILED = Pattern.compile("(/(category|tag)/([^/]+))(?:/([0-9]{1,6}))?/?");
    private static final Pattern POST = Pattern.compile("/archives/([0-9]{1,8})(?:\\.html|/)?");

    private final Map<Integer, ReplicaPost> posts = new HashMap<>();
    private final Map<Integer, Integer> gone = new HashMap<>();
    private final Map<Integer, Integer> views = new HashMap<>();
    private List<ReplicaPost> newestFirst = List.of();

    private Variant variant = Variant.NEW;
    private boolean countingViews = true;
    private boolean endless;

    Site(List<ReplicaPost> given) {
        given.forEach(post -> posts.put(post.id(), post));
        sort();
    }

    private void sort() {
        newestFirst = posts.values().stream().sorted(NEWEST_FIRST).toList();
    }

    synchronized void set(Variant wanted) {
        variant = wanted;
    }

    synchronized void countViews(boolean wanted) {
        countingViews = wanted;
    }

    synchronized void endless(boolean wanted) {
        endless = wanted;
    }

    synchronized List<ReplicaPost> posts() {
        return newestFirst;
    }

    synchronized List<Known> truth() {
        return newestFirst.stream().map(post -> Known.of(post, views(post))).toList();
    }

    synchronized void put(ReplicaPost post) {
        posts.put(post.id(), post);
        gone.remove(post.id());
        sort();
    }

    synchronized ReplicaPost edit(int id, UnaryOperator<ReplicaPost> edit) {
        ReplicaPost edited = edit.apply(Optional.ofNullable(posts.get(id)).orElseThrow());
        put(edited);
        return edited;
    }

    synchronized void delete(int id, int status) {
        if (posts.remove(id) == null) {
            throw new IllegalArgumentException("no post " + id);
        }
        gone.put(id, status);
        sort();
    }

    /** The answer to a path; {@code root} is what links start with. */
    synchronized Response answer(String root, String path) {
        PageFrame frame = new PageFrame(root, newestFirst);
        return fixed(frame, path)
                .or(() -> listed(frame, LIST.matcher(path)))
                .or(() -> filed(frame, FILED.matcher(path)))
                .or(() -> post(frame, POST.matcher(path)))
                .orElseGet(() -> Response.html(404, ReplicaPages.notFound(frame)));
    }

    private Optional<Response> fixed(PageFrame frame, String path) {
        return switch (path) {
            case "/robots.txt" -> Optional.of(Response.of(200, "text/plain; charset=UTF-8", ReplicaPages.robots()));
            case "/content.html" -> Optional.of(Response.html(200, ReplicaPages.archive(frame, counted())));
            case "/feed", "/feed/" ->
                Optional.of(Response.of(200, "application/rss+xml; charset=UTF-8", Feeds.rss(frame, newestFirst)));
            case "/feed/atom", "/feed/atom/" ->
                Optional.of(Response.of(200, "application/atom+xml; charset=UTF-8", Feeds.atom(frame, newestFirst)));
            default -> Optional.empty();
        };
    }

    private Optional<Response> listed(PageFrame frame, Matcher path) {
        return path.matches() ? Optional.of(list(frame, counted(), number(path.group(2)), "/page/")) : Optional.empty();
    }

    private Optional<Response> filed(PageFrame frame, Matcher path) {
        if (!path.matches()) {
            return Optional.empty();
        }
        String name = path.group(3);
        Predicate<ReplicaPost> wanted = path.group(2).equals("tag")
                ? post -> post.tags().contains(name)
                : post -> post.category().equals(name);
        List<ReplicaPost> found = counted().stream().filter(wanted).toList();
        String prefix = "/" + path.group(2) + "/" + Markup.step(name) + "/";
        return Optional.of(list(frame, found, number(path.group(4)), prefix));
    }

    private static int number(String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    private Response list(PageFrame frame, List<ReplicaPost> all, int page, String prefix) {
        int size = ReplicaPages.POSTS_ON_A_PAGE;
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int shown = endless ? (page - 1) % pages + 1 : page;
        if (shown < 1 || shown > pages) {
            return Response.html(404, ReplicaPages.notFound(frame));
        }
        List<ReplicaPost> posts = all.subList((shown - 1) * size, Math.min(all.size(), shown * size));
        String pager = ReplicaPages.pager(
                page, endless ? Integer.MAX_VALUE - 9 : pages, number -> frame.root() + prefix + number + "/");
        return Response.html(200, ReplicaPages.list(frame, posts, variant, pager));
    }

    private Optional<Response> post(PageFrame frame, Matcher path) {
        if (!path.matches()) {
            return Optional.empty();
        }
        int id = Integer.parseInt(path.group(1));
        ReplicaPost post = posts.get(id);
        if (post == null) {
            int status = gone.getOrDefault(id, 404);
            return Optional.of(Response.html(status, ReplicaPages.notFound(frame)));
        }
        views.merge(id, countingViews ? 1 : 0, Integer::sum);
        return Optional.of(Response.html(200, PostPages.page(frame, counted(post), around(post))));
    }

    private PostPages.Around around(ReplicaPost post) {
        int at = newestFirst.indexOf(post);
        List<ReplicaPost> similar = post.similar().stream()
                .flatMap(id -> Stream.ofNullable(posts.get(id)))
                .toList();
        return new PostPages.Around(at(at + 1), at(at - 1), similar);
    }

    private Optional<ReplicaPost> at(int index) {
        return index < 0 || index >= newestFirst.size() ? Optional.empty() : Optional.of(newestFirst.get(index));
    }

    private int views(ReplicaPost post) {
        return views.getOrDefault(post.id(), 0);
    }

    private ReplicaPost counted(ReplicaPost post) {
        return post.withReaders(post.readers() + views(post));
    }

    private List<ReplicaPost> counted() {
        return new ArrayList<>(newestFirst).stream().map(this::counted).toList();
    }
}
