package id.balai.storage.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.balai.storage.ObjectStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The contract over HTTP, against the four operations of S3's REST API that the store uses (path style, as MinIO, Ceph and
 * Garage serve it), held in memory.
 */
class S3StoreTest extends ObjectStoreContract {

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private HttpServer server;
    private ObjectStore store;

    @BeforeEach
    void start() throws IOException {
        System.setProperty("aws.accessKeyId", "uji");
        System.setProperty("aws.secretAccessKey", "uji-rahasia");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        store = StorageConfiguration.open(
                "s3://uji?endpoint=http://127.0.0.1:" + server.getAddress().getPort() + "&region=id-1",
                Path.of("unused"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Override
    ObjectStore store() {
        return store;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String key = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(key, body(exchange));
                    exchange.getResponseHeaders().set("ETag", "\"1\"");
                    exchange.sendResponseHeaders(200, -1);
                }
                case "GET" -> {
                    byte[] content = objects.get(key);
                    send(exchange, content == null ? 404 : 200, content == null ? missing() : content);
                }
                case "DELETE" -> {
                    objects.remove(key);
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    /** A body in signed chunks (aws-chunked) is taken apart: size in hexadecimal, a signature, the bytes. */
    private static byte[] body(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
        if (encoding == null || !encoding.contains("aws-chunked")) {
            return sent;
        }
        var content = new java.io.ByteArrayOutputStream();
        int at = 0;
        while (at < sent.length) {
            int end = at;
            while (sent[end] != '\n') {
                end++;
            }
            String head = new String(sent, at, end - at, StandardCharsets.US_ASCII).strip();
            int size = Integer.parseInt(head.split(";", -1)[0], 16);
            if (size == 0) {
                break;
            }
            content.write(sent, end + 1, size);
            at = end + 1 + size + 2;
        }
        return content.toByteArray();
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", status == 200 ? "image/jpeg" : "application/xml");
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
    }

    private static byte[] missing() {
        return "<Error><Code>NoSuchKey</Code><Message>none</Message></Error>".getBytes(StandardCharsets.UTF_8);
    }
}
