package id.balai.bench.flood;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A console that listens to server-sent events on a plain socket. It speaks HTTP/1.0, so that what comes back is not in
 * chunks.
 */
final class Console implements AutoCloseable {

    private static final int CONNECT_MS = 30_000;
    private static final int SMALL_BUFFER = 4_096;

    private final URI address;
    private final String token;
    private final BiConsumer<String, String> events;
    private volatile @Nullable Socket socket;
    private volatile @Nullable String lastEventId;
    private int connection;
    private volatile int heardOn;

    /**
     * One that is not connected yet.
     *
     * @param events takes each event's name and data
     */
    Console(URI address, String token, BiConsumer<String, String> events) {
        this.address = address;
        this.token = token;
        this.events = events;
    }

    /** Connects, and reads on a thread of its own until the connection ends. */
    synchronized void connect() throws IOException {
        Socket opened = ask(0);
        socket = opened;
        connection++;
        int number = connection;
        Thread.ofVirtual().name("console").start(() -> read(opened, number));
    }

    /** Connects and never reads a byte. */
    void connectAndNeverRead() throws IOException {
        socket = ask(SMALL_BUFFER);
    }

    private Socket ask(int receiveBuffer) throws IOException {
        Socket opened = new Socket();
        if (receiveBuffer > 0) {
            opened.setReceiveBufferSize(receiveBuffer);
        }
        opened.connect(new InetSocketAddress(address.getHost(), address.getPort()), CONNECT_MS);
        String seen = lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
        String request = "GET /api/events HTTP/1.0\r\nHost: " + address.getAuthority()
                + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + token + "\r\n" + seen + "\r\n";
        opened.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        opened.getOutputStream().flush();
        return opened;
    }

    private void read(Socket from, int number) {
        try (from;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8))) {
            String name = "";
            String id = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.accept(name, line.substring(6));
                    lastEventId = id == null ? lastEventId : id;
                    id = null;
                    heardOn = number;
                }
            }
        } catch (IOException cut) {
            // As if its cable was pulled; who wants to know asks isListening.
        }
    }

    /** Whether it has been told anything since it last connected. */
    synchronized boolean isListening() {
        Socket open = socket;
        return open != null && connection == heardOn && !open.isClosed();
    }

    /** Pulls the cable. */
    void cut() throws IOException {
        Socket open = socket;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
