package id.balai.bench.live;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * All who watch, on one thread. By Netty: the JDK's client, when a server's first frames come in one packet with its
 * answer, now and then takes the middle of a frame for its beginning.
 */
final class Viewers implements AutoCloseable {

    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_MESSAGE = 4 * 1024 * 1024;

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final List<Viewer> viewers = new ArrayList<>();

    /** Has {@code viewer} watch {@code address}. */
    void add(URI address, Viewer viewer) throws InterruptedException {
        viewers.add(viewer);
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new HttpClientCodec())
                                .addLast(new HttpObjectAggregator(LONGEST_ANSWER))
                                .addLast(new WebSocketClientProtocolHandler(
                                        address,
                                        WebSocketVersion.V13,
                                        null,
                                        false,
                                        new DefaultHttpHeaders(),
                                        LONGEST_MESSAGE))
                                .addLast(new WebSocketFrameAggregator(LONGEST_MESSAGE))
                                .addLast(viewer);
                    }
                })
                .connect(address.getHost(), address.getPort())
                .sync();
    }

    /** How many there are. */
    int size() {
        return viewers.size();
    }

    /** Pictures that they have seen, all together. */
    long pictures() {
        return viewers.stream().mapToLong(Viewer::pictures).sum();
    }

    /** Why some see nothing any more. */
    List<String> ended() {
        return viewers.stream().flatMap(viewer -> viewer.ended().stream()).toList();
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
