package id.balai.bench.live;

import id.balai.bench.video.PictureTimes;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Recorder;
import org.jspecify.annotations.Nullable;

/** Somebody who watches a camera live over WebSocket, as a browser would, and notes how old the pictures are. */
final class Viewer implements WebSocket.Listener, AutoCloseable {

    private static final long NANOS_A_MILLI = 1_000_000;

    private final ByteArrayOutputStream message = new ByteArrayOutputStream(64 * 1024);
    private final @Nullable PictureTimes sent;
    private final Recorder ages;
    private @Nullable WebSocket socket;
    private volatile long pictures;
    private volatile @Nullable String ended;

    private Viewer(@Nullable PictureTimes sent, Recorder ages) {
        this.sent = sent;
        this.ages = ages;
    }

    /**
     * Begins to watch.
     *
     * @param sent when the camera sends its pictures; null when that is not asked
     * @param ages takes each picture's age in milliseconds
     */
    static Viewer watch(HttpClient http, URI address, @Nullable PictureTimes sent, Recorder ages)
            throws InterruptedException, ExecutionException {
        Viewer viewer = new Viewer(sent, ages);
        viewer.socket = http.newWebSocketBuilder().buildAsync(address, viewer).get();
        return viewer;
    }

    /** Pictures seen so far. */
    long pictures() {
        return pictures;
    }

    /** Why it sees nothing any more; empty while it does. */
    Optional<String> ended() {
        return Optional.ofNullable(ended);
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        message.writeBytes(bytes);
        if (last) {
            see(message.toByteArray());
            message.reset();
        }
        from.request(1);
        return null;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer: calls to a listener do not overlap
    private void see(byte[] fragment) {
        long now = System.nanoTime();
        for (int end : Fragments.sampleEnds(fragment)) {
            pictures++;
            OptionalLong at = sent == null ? OptionalLong.empty() : sent.find(fragment, end);
            at.ifPresent(nanos -> ages.recordValue(Math.max(0, (now - nanos) / NANOS_A_MILLI)));
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        ended = "closed with " + code + " " + reason;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        ended = String.valueOf(error);
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
