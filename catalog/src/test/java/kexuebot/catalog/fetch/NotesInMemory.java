package kexuebot.catalog.fetch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

final class NotesInMemory implements Notes {

    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final AtomicInteger writes = new AtomicInteger();

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public void write(String name, String value) {
        writes.incrementAndGet();
        values.put(name, value);
    }

    @Override
    public void erase(String name) {
        values.remove(name);
    }

    int writes() {
        return writes.get();
    }
}
