package id.balai.eye.http;

import id.balai.eye.live.LiveFormat;
import id.balai.eye.live.Viewer;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** A viewer at the other end of a WebSocket. */
final class LiveViewer implements Viewer {

    private final Channel channel;

    LiveViewer(Channel channel) {
        this.channel = channel;
    }

    @Override
    public void discontinuity() {
        text(Map.of("type", "discontinuity"));
    }

    @Override
    public void format(LiveFormat format) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", "format");
        message.put("mime", format.mime());
        message.put("width", format.width());
        message.put("height", format.height());
        message.put("startTimeMs", format.startTimeMs());
        text(message);
    }

    @Override
    public void send(ByteBuf message) {
        // It is a whole WebSocket message already, made once for everybody: the encoder lets it through.
        channel.writeAndFlush(message, channel.voidPromise());
    }

    @Override
    public long pendingBytes() {
        return EyeServer.WRITE_LIMIT_BYTES - channel.bytesBeforeUnwritable();
    }

    @Override
    public void fail(String code, String message) {
        text(Map.of("type", "error", "code", code, "message", message));
        channel.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.TRY_AGAIN_LATER, code))
                .addListener(ChannelFutureListener.CLOSE);
    }

    private void text(Map<String, Object> message) {
        channel.writeAndFlush(new TextWebSocketFrame(Json.text(message)), channel.voidPromise());
    }
}
