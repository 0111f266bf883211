package id.balai.simulator.internal.rtsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.rtsp.RtspDecoder;
import io.netty.handler.codec.rtsp.RtspEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MalformedRequestTest {
    private static final Media MEDIA = new Media(
            VideoCodec.H264,
            List.of(new byte[] {0x67, 0x42, 0, 30, 1}, new byte[] {0x68, 1, 2}),
            640,
            360,
            12,
            7500,
            List.of(new AccessUnit(0, 0, true, List.of(new byte[] {0x65, 1, 2, 3}))));

    @Property(tries = 500)
    void noBytesBreakAConnectionsHandler(@ForAll("requests") List<byte[]> pieces) {
        EmbeddedChannel channel = channel();
        for (byte[] piece : pieces) {
            if (channel.isOpen()) {
                channel.writeInbound(Unpooled.copiedBuffer(piece));
            }
        }
        channel.runPendingTasks();
        channel.checkException();
        for (Object out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
            assertThat(out).isInstanceOf(ByteBuf.class);
            ((ByteBuf) out).release();
        }
        channel.finishAndReleaseAll();
    }

    @Test
    void aHeaderWithoutEndIsRefusedBeforeItFillsTheMemory() {
        EmbeddedChannel channel = channel();
        channel.writeInbound(
                Unpooled.copiedBuffer("OPTIONS * RTSP/1.0\r\nX: " + "a".repeat(40_000), StandardCharsets.US_ASCII));
        channel.runPendingTasks();
        ByteBuf answer = channel.readOutbound();
        assertThat(answer.toString(StandardCharsets.US_ASCII)).startsWith("RTSP/1.0 400");
        answer.release();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void receiverReportsBetweenRequestsAreSkipped() {
        EmbeddedChannel channel = channel();
        ByteBuf bytes = Unpooled.buffer();
        bytes.writeByte('$').writeByte(1).writeShort(8).writeZero(8);
        bytes.writeCharSequence("OPTIONS * RTSP/1.0\r\nCSeq: 7\r\n\r\n", StandardCharsets.US_ASCII);
        channel.writeInbound(bytes);
        ByteBuf answer = channel.readOutbound();
        assertThat(answer.toString(StandardCharsets.US_ASCII))
                .startsWith("RTSP/1.0 200 OK")
                .contains("7");
        answer.release();
        channel.finishAndReleaseAll();
    }

    @Provide
    Arbitrary<List<byte[]>> requests() {
        Arbitrary<String> method = Arbitraries.of(
                "OPTIONS", "DESCRIBE", "SETUP", "PLAY", "PAUSE", "TEARDOWN", "", "X Y", "RTSP/1.0", "\u0000");
        Arbitrary<String> url = Arbitraries.of(
                "rtsp://h/camera", "/camera", "*", "rtsp://", "rtsp://h/camera/trackID=0", "rtsp://h:99999/%zz?", "");
        Arbitrary<String> version = Arbitraries.of("RTSP/1.0", "RTSP/2.0", "HTTP/1.1", "RTSP", "");
        Arbitrary<String> header = Arbitraries.of(
                "CSeq: 1\r\n",
                "CSeq:\r\n",
                "Content-Length: 99999999\r\n",
                "Content-Length: -5\r\n",
                "Transport: RTP/AVP/TCP;interleaved=0-1\r\n",
                "Transport: RTP/AVP/TCP;interleaved=999-0\r\n",
                "Transport: ,,;\r\n",
                "Session: x\r\n",
                "Range: bytes=9\r\n",
                ": \r\n",
                "\u0000\u0001: y\r\n",
                "Authorization: Digest\r\n",
                "Require: magic\r\n",
                "no colon\r\n",
                "Expect: 100-continue\r\n");
        Arbitrary<byte[]> request = Combinators.combine(
                        method, url, version, header.list().ofMaxSize(5))
                .as((m, u, v, h) -> (m + " " + u + " " + v + "\r\n" + String.join("", h) + "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        Arbitrary<byte[]> garbage = Arbitraries.bytes().array(byte[].class).ofMaxSize(400);
        Arbitrary<byte[]> packet = Arbitraries.bytes()
                .array(byte[].class)
                .ofMaxSize(60)
                .map(bytes -> {
                    if (bytes.length > 0) {
                        bytes[0] = '$';
                    }
                    return bytes;
                });
        return Arbitraries.oneOf(request, request, garbage, packet).list().ofMaxSize(8);
    }

    private static EmbeddedChannel channel() {
        var feeds = new Feeds();
        feeds.add("camera", new Feed(MEDIA, 0));
        return new EmbeddedChannel(
                new RtspMessageSplitter(),
                new RtspDecoder(),
                new RtspEncoder(),
                new HttpObjectAggregator(128 * 1024),
                new RtspConnection(feeds, null, 60));
    }
}
