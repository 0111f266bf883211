package id.balai.bench.push;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * Many consoles in one thread: each has a connection on which word of changes comes. A change is known by its
 * {@link Mark}, which tells when it was asked for.
 */
final class Consoles implements AutoCloseable {

    private static final long MAX_MICROS = 60_000_000;
    private static final int BUFFER = 256 * 1024;

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final byte[] whole = new byte[BUFFER + Mark.LENGTH];
    private final long openedAt = System.nanoTime();
    private final AtomicLong heard = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger greeted = new AtomicInteger();
    private final Thread thread;
    private volatile Histogram latencies = new Histogram(MAX_MICROS, 3);
    private volatile boolean open = true;
    private volatile String failure = "";

    private static final class Line {
        private final ChunkedAnswer answer = new ChunkedAnswer();
        private byte[] rest = new byte[0];
        private boolean greeted;
    }

    /** Connects and says {@code greeting} on each connection. */
    Consoles(InetSocketAddress server, int consoles, byte[] greeting) throws IOException {
        for (int i = 0; i < consoles; i++) {
            SocketChannel channel = SocketChannel.open(server);
            channel.write(ByteBuffer.wrap(greeting));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Line());
        }
        thread = Thread.ofPlatform().daemon().name("consoles").start(this::read);
    }

    /** How many words of changes were heard, over all consoles. */
    long heard() {
        long now = heard.get();
        if (!failure.isEmpty()) {
            throw new IllegalStateException(failure);
        }
        return now;
    }

    /** How many consoles were told anything at all, which is after they joined. */
    int greeted() {
        return greeted.get();
    }

    /** How many bytes came, over all consoles. */
    long bytes() {
        return bytes.get();
    }

    /** Begins a new measurement of latencies; the old one, in microseconds, is answered. */
    Histogram takeLatencies() {
        Histogram taken = latencies;
        latencies = new Histogram(MAX_MICROS, 3);
        return taken;
    }

    private void read() {
        try {
            while (open) {
                selector.select(this::read, 100);
            }
        } catch (IOException | UncheckedIOException broken) {
            failure = "a console's connection broke: " + broken.getMessage();
        }
    }

    private void read(SelectionKey key) {
        Line line = (Line) key.attachment();
        try {
            int read = ((SocketChannel) key.channel()).read(buffer.clear());
            if (read < 0) {
                throw new EOFException("closed by the server");
            }
            bytes.addAndGet(read);
            int written = line.answer.strip(buffer.array(), buffer.position());
            if (written > 0 && !line.greeted) {
                line.greeted = true;
                greeted.incrementAndGet();
            }
            line.rest = look(joined(line.rest, written), line.rest.length + written);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What was left over, and behind it the first bytes of the buffer. */
    private byte[] joined(byte[] rest, int written) {
        System.arraycopy(rest, 0, whole, 0, rest.length);
        System.arraycopy(buffer.array(), 0, whole, rest.length, written);
        return whole;
    }

    /** Notes the marks among the first bytes; answers those of a mark that has not come whole. */
    private byte[] look(byte[] read, int length) {
        long now = System.nanoTime();
        int at = 0;
        int found = 0;
        for (int mark = Mark.find(read, at, length); mark >= 0; mark = Mark.find(read, at, length)) {
            long askedAt = Mark.read(read, mark);
            // An incident of an earlier run is told of again when it becomes late.
            if (askedAt >= openedAt) {
                latencies.recordValue(Math.clamp((now - askedAt) / 1_000, 0, MAX_MICROS));
                found++;
            }
            at = mark + Mark.LENGTH;
        }
        heard.addAndGet(found);
        int from = Math.max(at, length - Mark.LENGTH + 1);
        return java.util.Arrays.copyOfRange(read, from, length);
    }

    @Override
    public void close() throws IOException {
        open = false;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        List<SelectionKey> keys = new ArrayList<>(selector.keys());
        for (SelectionKey key : keys) {
            key.channel().close();
        }
        selector.close();
    }
}
