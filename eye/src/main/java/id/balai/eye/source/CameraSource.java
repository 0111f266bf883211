package id.balai.eye.source;

import id.balai.contracts.proto.CameraHealth.Reason;
import id.balai.contracts.proto.CameraHealth.State;
import id.balai.eye.codec.PictureSize;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one stream on a thread of its own, for ever: connects, hands packets to the consumers, and connects again after
 * a wait when it fails. Whatever a camera does costs its own thread only.
 */
public final class CameraSource implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CameraSource.class);
    private static final long STACK_BYTES = 256 * 1024;
    private static final long STEADY_NANOS = Duration.ofSeconds(20).toNanos();
    private static final Duration END_WITHIN = Duration.ofSeconds(3);

    private final String name;
    private final StreamAddress address;
    private final SourceOptions options;
    private final List<PacketConsumer> consumers;
    private final Runnable onChange;
    private final Thread thread;
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private final MediaClock clock = new MediaClock();

    private Consumer<SourceException> onFailure = why -> {};
    private volatile boolean stopped;
    private volatile @Nullable Interrupt current;
    private volatile State state = State.CONNECTING;
    private volatile Reason reason = Reason.REASON_UNSPECIFIED;
    private volatile String detail = "";
    private volatile String codec = "";
    private volatile PictureSize size = new PictureSize(0, 0);
    // Written by the reading thread only.
    private volatile long packets;
    private volatile long bytes;
    private volatile long lastFrameMs;

    /**
     * A source that does nothing before {@link #start}.
     *
     * @param name for the log and the thread: the camera's id
     * @param consumers take the packets on the reading thread, in this order
     * @param onChange told on the reading thread when {@link #status} has changed its state
     */
    public CameraSource(
            String name,
            StreamAddress address,
            SourceOptions options,
            List<PacketConsumer> consumers,
            Runnable onChange) {
        this.name = name;
        this.address = address;
        this.options = options;
        this.consumers = List.copyOf(consumers);
        this.onChange = onChange;
        // TLS and the demuxers of files and playlists need a deeper stack than RTSP does.
        long stack = address.toString().startsWith("rtsp:") ? STACK_BYTES : 4 * STACK_BYTES;
        this.thread = new Thread(null, this::run, "source-" + name, stack);
        this.thread.setDaemon(true);
    }

    /** Has {@code listener} told, on the reading thread, of each attempt that failed; before {@link #start}. */
    public CameraSource onFailure(Consumer<SourceException> listener) {
        onFailure = listener;
        return this;
    }

    /** Begins to read. */
    public CameraSource start() {
        thread.start();
        return this;
    }

    /** How it does now; any thread may ask. */
    public SourceStatus status() {
        return new SourceStatus(state, reason, detail, codec, size, packets, bytes, lastFrameMs);
    }

    private void run() {
        while (!stopped) {
            SourceException why = readUntilItEnds();
            if (stopped) {
                break;
            }
            onFailure.accept(why);
            change(State.DOWN, why.reason(), why.detail());
            waitFor(backoff.afterFailure(why.reason()));
        }
    }

    private SourceException readUntilItEnds() {
        long began = System.nanoTime();
        SourceException why;
        try (Interrupt interrupt = new Interrupt()) {
            current = interrupt;
            if (stopped) {
                interrupt.stop();
            }
            try (Demuxer demuxer = Demuxer.open(address, interrupt, options.openTimeout())) {
                why = read(demuxer, interrupt);
            }
        } catch (SourceException refused) {
            why = refused;
        } catch (RuntimeException bug) {
            log.error("camera {}: reading failed", name, bug);
            why = new SourceException(Reason.FAILED, "reading failed");
        } finally {
            current = null;
        }
        if (System.nanoTime() - began > STEADY_NANOS) {
            backoff.reset();
        }
        return why;
    }

    private SourceException read(Demuxer demuxer, Interrupt interrupt) {
        codec = demuxer.info().codec();
        SourceException why;
        try {
            for (PacketConsumer consumer : consumers) {
                consumer.started(demuxer.info());
            }
            pump(demuxer, interrupt);
            why = new SourceException(Reason.STREAM_ENDED, "the camera ended the stream");
        } catch (SourceException broken) {
            why = broken;
        } catch (RuntimeException bug) {
            log.error("camera {}: reading failed", name, bug);
            why = new SourceException(Reason.FAILED, "reading failed");
        }
        for (PacketConsumer consumer : consumers) {
            consumer.ended(why);
        }
        return why;
    }

    private void pump(Demuxer demuxer, Interrupt interrupt) throws SourceException {
        Packet packet = new Packet(demuxer.packet());
        Timeline timeline = new Timeline();
        SizeFinder sizeFinder = new SizeFinder(demuxer.info());
        Pacer pacer = new Pacer();
        boolean paced = address.kind() != StreamAddress.Kind.RTSP;
        long readNanos = options.readTimeout().toNanos();
        boolean up = false;
        while (!stopped) {
            interrupt.deadlineIn(readNanos);
            if (!demuxer.read(interrupt)) {
                if (address.kind() != StreamAddress.Kind.FILE || !up) {
                    return;
                }
                demuxer.rewind();
                timeline.restart();
                continue;
            }
            timeline.place(
                    demuxer.micros(demuxer.packet().dts()),
                    demuxer.micros(demuxer.packet().pts()));
            if (paced) {
                waitFor(Duration.ofNanos(pacer.waitNanos(timeline.decodeMicros(), System.nanoTime())));
            }
            deliver(demuxer, packet, timeline);
            if (packet.isKeyFrame() && size != sizeFinder.size()) {
                learnSize(sizeFinder, packet);
            }
            if (!up) {
                up = true;
                change(State.UP, Reason.REASON_UNSPECIFIED, "");
            }
        }
    }

    private void deliver(Demuxer demuxer, Packet packet, Timeline timeline) {
        long nowMs = System.currentTimeMillis();
        long timeMs = clock.timeMs(timeline.presentMicros(), demuxer.cameraStartMicros(), nowMs);
        packet.fill(timeline.decodeMicros(), timeline.presentMicros(), timeMs, nowMs);
        count(packet.size(), nowMs);
        for (PacketConsumer consumer : consumers) {
            consumer.packet(packet);
        }
    }

    private void learnSize(SizeFinder sizeFinder, Packet packet) {
        if (!sizeFinder.isKnown()) {
            sizeFinder.learn(packet);
        }
        size = sizeFinder.size();
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    private void count(int size, long nowMs) {
        packets++;
        bytes += size;
        lastFrameMs = nowMs;
    }

    private void change(State next, Reason why, String words) {
        boolean changed = state != next || reason != why;
        reason = why;
        detail = words;
        state = next;
        if (changed) {
            log.info("camera {}: {} {}", name, next, next == State.DOWN ? why + " (" + words + ")" : codec);
            onChange.run();
        }
    }

    private void waitFor(Duration wait) {
        long until = System.nanoTime() + wait.toNanos();
        long left = wait.toNanos();
        while (left > 0 && !stopped) {
            LockSupport.parkNanos(this, left);
            left = until - System.nanoTime();
        }
    }

    /** Ends the reading soon, without waiting for it. */
    public void stop() {
        stopped = true;
        Interrupt interrupt = current;
        if (interrupt != null) {
            interrupt.stop();
        }
        LockSupport.unpark(thread);
    }

    /** Ends the reading and waits until nothing of it is left. */
    @Override
    public void close() {
        stop();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            if (thread.isAlive() && !thread.join(END_WITHIN)) {
                log.warn("camera {}: its reading did not end in time", name);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
