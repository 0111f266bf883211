package id.balai.bench.flood;

import id.balai.bench.Report;
import id.balai.bench.river.Installed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/** A thousand consoles that lose the server and come back at once, again and again. */
final class ConsoleFlood implements Flood {

    private static final long BETWEEN_WAVES_MS = 10_000;
    private static final long RETRY_MS = 1_000;
    private static final int PATIENCE = 20;

    private final Person person;
    private final List<Seat> seats = new ArrayList<>();

    /** A console and the incidents that it heard of. */
    private static final class Seat {
        private final Set<Long> heard = ConcurrentHashMap.newKeySet();
        private final Console console;
        private final AtomicLong resets = new AtomicLong();
        private volatile boolean fetchesAnew;

        Seat(Installed balai) {
            console = new Console(balai.address(), balai.token(), this::hear);
        }

        private void hear(String event, String data) {
            if (event.equals("incident")) {
                heard.add(JsonMapper.shared().readTree(data).path("id").asLong());
            } else if (event.equals("reset")) {
                // It was away for too long to be told, and asks for all there is, as the browser does.
                fetchesAnew = true;
                resets.incrementAndGet();
            }
        }

        long missed(Set<Long> made) {
            return fetchesAnew
                    ? 0
                    : made.stream().filter(id -> !heard.contains(id)).count();
        }
    }

    ConsoleFlood(Installed balai, Person person, boolean small) {
        this.person = person;
        for (int i = 0; i < (small ? 50 : 1_000); i++) {
            seats.add(new Seat(balai));
        }
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        for (Seat seat : seats) {
            seat.console.connect();
        }
        while (!isLevel()) {
            Thread.sleep(100);
        }
    }

    @Override
    public void pour(int seconds) throws Exception {
        int waves = (int) Math.max(1, seconds * 1000L / BETWEEN_WAVES_MS);
        for (int wave = 0; wave < waves; wave++) {
            for (Seat seat : seats) {
                seat.console.cut();
            }
            try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
                hands.invokeAll(seats.stream().map(ConsoleFlood::comingBack).toList());
            }
            if (wave + 1 < waves) {
                Thread.sleep(BETWEEN_WAVES_MS);
            }
        }
    }

    private static Callable<Boolean> comingBack(Seat seat) {
        return () -> comeBack(seat);
    }

    private static boolean comeBack(Seat seat) throws InterruptedException {
        while (true) {
            try {
                seat.console.connect();
                return true;
            } catch (IOException refused) {
                Thread.sleep(RETRY_MS);
            }
        }
    }

    @Override
    public boolean isLevel() {
        return seats.stream().allMatch(seat -> seat.console.isListening());
    }

    /** Incidents that were acknowledged and of which a console has not heard, counted for each console. */
    @Override
    public long lost() throws InterruptedException {
        long missed = missed();
        for (int i = 0; i < PATIENCE && missed > 0; i++) {
            Thread.sleep(RETRY_MS / 2);
            missed = missed();
        }
        return missed;
    }

    private long missed() {
        Set<Long> made = person.madeSinceReset();
        return seats.stream().mapToLong(seat -> seat.missed(made)).sum();
    }

    /** Consoles that were told to fetch all anew in place of what they missed; each time counts. */
    @Override
    public void tell(Report report) {
        report.count(
                "resets", seats.stream().mapToLong(seat -> seat.resets.get()).sum());
    }

    @Override
    public void close() throws IOException {
        for (Seat seat : seats) {
            seat.console.close();
        }
    }
}
