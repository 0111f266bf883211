package id.balai.eye.http;

import id.balai.eye.camera.WatchedCamera;
import id.balai.eye.live.Viewer;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;

/** What a viewer's WebSocket says, which is little: it is alive, or it goes. */
final class LiveHandler extends SimpleChannelInboundHandler<WebSocketFrame> {

    private final WatchedCamera camera;
    private final Viewer viewer;
    private boolean pinged;

    LiveHandler(WatchedCamera camera, Viewer viewer) {
        this.camera = camera;
        this.viewer = viewer;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        pinged = false;
        if (frame instanceof CloseWebSocketFrame close) {
            context.writeAndFlush(close.retainedDuplicate()).addListener(ChannelFutureListener.CLOSE);
        } else if (frame instanceof PingWebSocketFrame ping) {
            context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event instanceof IdleStateEvent idle && idle.state() == IdleState.READER_IDLE) {
            // A browser answers a ping by itself; one that has not is gone.
            if (pinged) {
                context.close();
            } else {
                pinged = true;
                context.writeAndFlush(new PingWebSocketFrame());
            }
            return;
        }
        super.userEventTriggered(context, event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        camera.leave(viewer);
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
