package id.balai.bench.push;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The limit: a loop that writes such messages to such connections. */
final class BareSockets {

    private static final int WINDOW = 8;

    /** What consoles expect before the first message: an answer's head and, here, the beginning of one endless chunk. */
    private static final byte[] GREETING = "HTTP/1.1 200 OK\r\n\r\n7fffffff\r\n".getBytes(StandardCharsets.US_ASCII);

    private BareSockets() {}

    static double perSecond(int consoleCount, int bytesEach, int seconds) throws IOException, InterruptedException {
        byte[] padding = " ".repeat(Math.max(0, bytesEach - Mark.LENGTH)).getBytes(StandardCharsets.US_ASCII);
        try (ServerSocketChannel server =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2_000)) {
            List<SocketChannel> accepted = new ArrayList<>();
            try (Consoles consoles =
                    new Consoles((InetSocketAddress) server.getLocalAddress(), consoleCount, new byte[] {'\n'})) {
                for (int i = 0; i < consoleCount; i++) {
                    SocketChannel console = server.accept();
                    console.write(ByteBuffer.wrap(GREETING));
                    accepted.add(console);
                }
                long begun = System.nanoTime();
                long until = begun + Duration.ofSeconds(seconds).toNanos();
                for (long sent = 0; System.nanoTime() < until; sent++) {
                    while (sent - consoles.heard() / consoleCount >= WINDOW && System.nanoTime() < until) {
                        Thread.onSpinWait();
                    }
                    write(accepted, Mark.now().getBytes(StandardCharsets.US_ASCII), padding);
                }
                return consoles.heard() / ((System.nanoTime() - begun) / 1e9);
            } finally {
                for (SocketChannel each : accepted) {
                    each.close();
                }
            }
        }
    }

    private static void write(List<SocketChannel> to, byte[] mark, byte[] padding) throws IOException {
        ByteBuffer message = ByteBuffer.allocateDirect(mark.length + padding.length)
                .put(mark)
                .put(padding)
                .flip();
        for (SocketChannel each : to) {
            message.rewind();
            while (message.hasRemaining()) {
                each.write(message);
            }
        }
    }
}
