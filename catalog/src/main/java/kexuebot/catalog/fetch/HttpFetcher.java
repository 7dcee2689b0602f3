package kexuebot.catalog.fetch;

/**
 * Asks the blog over HTTP: one connection, in pace, as robots.txt allows, with its cookies. What it learns (robots.txt,
 * cookies) is kept in notes for the next process. For one thread; {@link #close} may come from another.
 */
public final class HttpFetcher implements Fetcher {

    private final Addresses addresses;
    private final int mostBytes;
    private final Timekeeper time;
    private final Wire wire;
    private final Exchange exchange;
    private final Robots robots;

    public HttpFetcher(FetchSettings settings, Notes notes, Timekeeper time) {
        this.addresses = new Addresses(settings.blog());
        this.mostBytes = settings.mostBytes();
        this.time = time;
        Pacing pacing = new Pacing(settings.delay(), time);
        Cookies cookies = new Cookies(notes, time);
        this.wire = new Wire(Limits.of(settings.timeout()));
        this.exchange = new Exchange(settings.userAgent(), wire, pacing, cookies, new Redirects(addresses));
        this.robots = new Robots(addresses, exchange, pacing, notes, time);
    }

    @Override
    public Answer fetch(String path, Validators validators) throws FetchException, InterruptedException {
        Question question = new Question(addresses.page(path), Conditions.usable(validators), mostBytes);
        Exchange.Outcome outcome = exchange.visit(question, robots);
        return Statuses.answer(outcome.reply(), outcome.conditional(), time.now());
    }

    /** Cuts off an answer that is on its way. */
    @Override
    public void close() {
        wire.close();
    }
}
