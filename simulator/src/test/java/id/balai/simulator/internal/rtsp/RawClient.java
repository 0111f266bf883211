package id.balai.simulator.internal.rtsp;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** An RTSP client for tests that lets every byte be chosen. */
final class RawClient implements AutoCloseable {
    private static final long NTP_EPOCH_OFFSET_SECONDS = 2_208_988_800L;

    /** A response. */
    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private final Socket socket;
    private final DataInputStream in;
    private final Map<Integer, Deque<byte[]>> packets = new HashMap<>();
    private int cseq;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(15_000);
        in = new DataInputStream(socket.getInputStream());
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    Answer ask(String method, String url, Map<String, String> headers) throws IOException {
        var text = new StringBuilder("%s %s RTSP/1.0\r\nCSeq: %d\r\n".formatted(method, url, ++cseq));
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        send(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        return answer();
    }

    /** Describes, sets up and plays; gives the session. */
    String play(String url) throws IOException {
        Answer set = ask("SETUP", url + "/trackID=0", Map.of("Transport", "RTP/AVP/TCP;unicast;interleaved=0-1"));
        String session = set.header("session").split(";", 2)[0];
        return ask("PLAY", url, Map.of("Session", session)).status() == 200 ? session : "";
    }

    Answer answer() throws IOException {
        int first = in.readUnsignedByte();
        while (first == '$') {
            takePacket();
            first = in.readUnsignedByte();
        }
        String status = (char) first + line();
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Answer(Integer.parseInt(status.split(" ")[1]), headers, new String(body, StandardCharsets.UTF_8));
    }

    /** The next packet on an interleaved channel. */
    byte[] packet(int channel) throws IOException {
        while (packets.getOrDefault(channel, new ArrayDeque<>()).isEmpty()) {
            if (in.readUnsignedByte() != '$') {
                throw new IOException("not a packet");
            }
            takePacket();
        }
        return packets.getOrDefault(channel, new ArrayDeque<>()).removeFirst();
    }

    /** Whether the server ends the connection before the time is up. */
    boolean isEnded() throws IOException {
        try {
            while (in.read() >= 0) {
                // Whatever is still under way.
            }
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException broken) {
            return true;
        }
    }

    private void takePacket() throws IOException {
        int channel = in.readUnsignedByte();
        byte[] packet = in.readNBytes(in.readUnsignedShort());
        packets.computeIfAbsent(channel, key -> new ArrayDeque<>()).add(packet);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    static int sequence(byte[] rtp) {
        return (rtp[2] & 0xff) << 8 | rtp[3] & 0xff;
    }

    static long timestamp(byte[] rtp) {
        return number(rtp, 4);
    }

    /** The time in a sender report. */
    static long unixMillis(byte[] report) {
        return (number(report, 8) - NTP_EPOCH_OFFSET_SECONDS) * 1000 + (number(report, 12) * 1000 >> 32);
    }

    private static long number(byte[] bytes, int at) {
        return (bytes[at] & 0xffL) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | bytes[at + 3] & 0xff;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
