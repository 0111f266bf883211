package id.balai.bench.live;

import id.balai.bench.video.PictureTimes;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.Optional;
import java.util.OptionalLong;
import org.HdrHistogram.Recorder;
import org.jspecify.annotations.Nullable;

/** Somebody who watches a camera live over WebSocket, as a browser would, and notes how old the pictures are. */
final class Viewer extends SimpleChannelInboundHandler<WebSocketFrame> {

    private static final long NANOS_A_MILLI = 1_000_000;

    private final @Nullable PictureTimes sent;
    private final Recorder ages;
    private volatile long pictures;
    private volatile @Nullable String ended;

    /**
     * One who has not begun to watch.
     *
     * @param sent when the camera sends its pictures; null when that is not asked
     * @param ages takes each picture's age in milliseconds
     */
    Viewer(@Nullable PictureTimes sent, Recorder ages) {
        this.sent = sent;
        this.ages = ages;
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
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof BinaryWebSocketFrame) {
            byte[] fragment = new byte[frame.content().readableBytes()];
            frame.content().readBytes(fragment);
            see(fragment);
        } else if (frame instanceof CloseWebSocketFrame close) {
            ended = "closed with " + close.statusCode() + " " + close.reasonText();
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer: the channel's thread
    private void see(byte[] fragment) {
        long now = System.nanoTime();
        for (int end : Fragments.sampleEnds(fragment)) {
            pictures++;
            OptionalLong at = sent == null ? OptionalLong.empty() : sent.find(fragment, end);
            at.ifPresent(nanos -> ages.recordValue(Math.max(0, (now - nanos) / NANOS_A_MILLI)));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        if (ended == null) {
            ended = "the connection was closed";
        }
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        ended = String.valueOf(cause);
        context.close();
    }
}
