package id.balai.camera.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/** An eye as far as HTTP goes: answers pictures and probes, and remembers what it was asked. */
final class StubEye implements AutoCloseable {

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    StubEye() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/snapshot/", this::snapshot);
        server.createContext("/probe", this::probe);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What was asked for, path and query. */
    List<String> asked() {
        return asked;
    }

    /** From now on it answers nothing but errors, or does again. */
    void setAway(boolean away) {
        this.away = away;
    }

    private void snapshot(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        if (away || exchange.getRequestURI().getPath().endsWith("-dark")) {
            answer(exchange, 503, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        exchange.getResponseHeaders().add("X-Frame-Time", "1767574800000");
        answer(exchange, 200, "image/jpeg", jpeg());
    }

    private void probe(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add("probe " + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        answer(exchange, 200, "application/json", """
                        {"ok":true,"codec":"h264","width":640,"height":352,"framesPerSecond":24.0,\
                        "keyFrameIntervalSeconds":2.0,"bitsPerSecond":512000,"reason":null,"detail":""}
                        """.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
