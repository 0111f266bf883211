package id.balai.bench.video;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/**
 * When a camera sends each of its pictures, as another reader of the same camera is sent them: a picture is known by its
 * last bytes, which no way through an eye changes.
 */
public final class PictureTimes implements AutoCloseable {

    private static final int MARK_BYTES = 24;
    private static final long MIX = 1_099_511_628_211L;

    private final Map<Long, Long> sentNanos = new ConcurrentHashMap<>();
    private final Thread reader;
    private volatile boolean closed;

    private PictureTimes(String url) {
        reader = Thread.ofPlatform().daemon().name("picture-times").start(() -> read(url));
    }

    /** Begins to read the camera at {@code url}. */
    public static PictureTimes of(String url) {
        return new PictureTimes(url);
    }

    private void read(String url) {
        byte[] end = new byte[MARK_BYTES];
        try (LibavMain.RtspReader stream = LibavMain.RtspReader.open(url)) {
            while (!closed && stream.next()) {
                AVPacket packet = stream.packet();
                if (packet.size() >= MARK_BYTES) {
                    packet.data().position((long) packet.size() - MARK_BYTES).get(end);
                    sentNanos.put(mark(end, MARK_BYTES), System.nanoTime());
                }
            }
        }
    }

    private static long mark(byte[] bytes, int end) {
        long mark = 1;
        for (int i = end - MARK_BYTES; i < end; i++) {
            mark = MIX * mark + bytes[i];
        }
        return mark;
    }

    /** When the picture whose last byte is before {@code end} was sent last, by {@link System#nanoTime}. */
    public OptionalLong find(byte[] bytes, int end) {
        Long nanos = sentNanos.get(mark(bytes, end));
        return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        reader.join(2_000);
    }
}
