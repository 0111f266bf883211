package id.balai.eye.testing;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A viewer that keeps what it is sent. It can be told to stop reading, as a browser on a bad line does. */
public final class LiveClient implements WebSocket.Listener, AutoCloseable {

    private final HttpClient http;
    private final WebSocket socket;
    private final List<String> texts = new ArrayList<>();
    private final List<byte[]> messages = new ArrayList<>();
    private final List<Integer> discontinuities = new ArrayList<>();
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private final StringBuilder textPart = new StringBuilder();
    private boolean reading = true;
    private boolean closed;

    /** Connects to {@code address}. */
    public LiveClient(URI address) {
        http = HttpClient.newHttpClient();
        socket = http.newWebSocketBuilder().buildAsync(address, this).join();
    }

    @Override
    public synchronized CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        textPart.append(data);
        if (last) {
            texts.add(textPart.toString());
            if (textPart.toString().contains("discontinuity")) {
                discontinuities.add(messages.size());
            }
            textPart.setLength(0);
        }
        next(from);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public synchronized CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        part.writeBytes(bytes);
        if (last) {
            messages.add(part.toByteArray());
            part.reset();
        }
        next(from);
        return CompletableFuture.completedStage(null);
    }

    private void next(WebSocket from) {
        if (reading) {
            from.request(1);
        }
    }

    @Override
    public synchronized CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed = true;
        return CompletableFuture.completedStage(null);
    }

    /** Reads no further. */
    public synchronized void pause() {
        reading = false;
    }

    /** Reads on. */
    public synchronized void resume() {
        reading = true;
        socket.request(1);
    }

    /** The text messages so far. */
    public synchronized List<String> texts() {
        return List.copyOf(texts);
    }

    /** The binary messages so far: initialisation segments and fragments. */
    public synchronized List<byte[]> messages() {
        return List.copyOf(messages);
    }

    /** True when the other side has closed. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** The fragments so far. */
    public List<byte[]> fragments() {
        return messages().stream().filter(message -> isBox(message, "moof")).toList();
    }

    /** True when {@code message} begins with a box of {@code type}. */
    public static boolean isBox(byte[] message, String type) {
        return message.length > 8 && new String(message, 4, 4, StandardCharsets.US_ASCII).equals(type);
    }

    /** True when the first picture of {@code fragment} is a key frame: its sample flags say so. */
    public static boolean startsWithKeyFrame(byte[] fragment) {
        // moof 8, mfhd 16, traf 8, tfhd 16, tfdt 20, trun 20, then duration, size, flags.
        return ByteBuffer.wrap(fragment).getInt(88 + 8) == 0x02000000;
    }

    /** When the fragment's first picture is to be decoded, in 1/90000 s. */
    public static long decodeTime(byte[] fragment) {
        return ByteBuffer.wrap(fragment).getLong(48 + 12);
    }

    /** All bytes in one piece, as a file would hold them. */
    public byte[] asFile() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        messages().forEach(file::writeBytes);
        return file.toByteArray();
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
    }
}
