package id.balai.incident.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import id.balai.platform.ClockPutBack;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs the chores while the server runs. */
@Component
class ChoreRunner implements SmartLifecycle {

    /** How late one may begin. */
    private static final Duration POLL = Duration.ofMillis(500);

    private static final int THREADS = 4;

    private final DataSource dataSource;
    private final List<Task<?>> tasks;
    private final Clock clock;
    private @Nullable Scheduler scheduler;

    ChoreRunner(DataSource dataSource, List<Task<?>> tasks, Clock clock) {
        this.dataSource = dataSource;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        List<RecurringTask<?>> recurring = tasks.stream()
                .<RecurringTask<?>>mapMulti((task, take) -> {
                    if (task instanceof RecurringTask<?> again) {
                        take.accept(again);
                    }
                })
                .toList();
        List<Task<?>> others =
                tasks.stream().filter(task -> !recurring.contains(task)).toList();
        Scheduler made = Scheduler.create(dataSource, others)
                .startTasks(recurring)
                .threads(THREADS)
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(1, 4)
                .clock(clock::instant)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        made.start();
        scheduler = made;
    }

    /** It waits by the time of day: put back by an hour, it would not look for that hour what is due. */
    @EventListener
    synchronized void onClockPutBack(ClockPutBack event) {
        if (scheduler != null) {
            stop();
            start();
        }
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
