package id.balai.eye.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The eye's HTTP server. */
public final class EyeServer implements AutoCloseable {

    /** More than any viewer is ever given; being behind is judged by {@code live}, not by the channel. */
    static final int WRITE_LIMIT_BYTES = 64 * 1024 * 1024;

    private static final int MAX_BODY_BYTES = 16 * 1024;
    private static final int MAX_HEADER_BYTES = 8 * 1024;
    private static final int MAX_CONNECTIONS = 5_000;
    private static final int IDLE_SECONDS = 30;
    // A small one: what waits in the kernel is old when it is seen.
    private static final int SEND_BUFFER_BYTES = 128 * 1024;

    private final EventLoopGroup acceptor = loops(1, "http-accept");
    private final EventLoopGroup workers =
            loops(Math.min(4, Runtime.getRuntime().availableProcessors()), "http");
    private final AtomicInteger connections = new AtomicInteger();
    private final EyeRequests requests;
    private final Channel listening;

    /**
     * Listens.
     *
     * @param host address to listen on, {@code 0.0.0.0} for all
     * @param port 0 for any free one
     * @throws IOException when the port is taken
     */
    public EyeServer(String host, int port, EyeRequests requests) throws IOException {
        this.requests = requests;
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(acceptor, workers)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1_024)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_SNDBUF, SEND_BUFFER_BYTES)
                .childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .childOption(
                        ChannelOption.WRITE_BUFFER_WATER_MARK,
                        new WriteBufferWaterMark(WRITE_LIMIT_BYTES / 2, WRITE_LIMIT_BYTES))
                .childHandler(new Connection());
        var bound = bootstrap.bind(host, port).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            close(acceptor, workers);
            throw new IOException(
                    "port " + port + " cannot be listened on: " + bound.cause().getMessage());
        }
        this.listening = bound.channel();
    }

    private static EventLoopGroup loops(int threads, String name) {
        return new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory(name, true), NioIoHandler.newFactory());
    }

    private final class Connection extends ChannelInitializer<SocketChannel> {
        @Override
        protected void initChannel(SocketChannel channel) {
            if (connections.incrementAndGet() > MAX_CONNECTIONS) {
                channel.close();
            }
            channel.closeFuture().addListener(closed -> connections.decrementAndGet());
            channel.pipeline()
                    .addLast(new IdleStateHandler(IDLE_SECONDS, 0, 0))
                    .addLast(new HttpServerCodec(4_096, MAX_HEADER_BYTES, MAX_HEADER_BYTES))
                    .addLast(new HttpObjectAggregator(MAX_BODY_BYTES))
                    .addLast(new RequestHandler(requests));
        }
    }

    /** Where it listens. */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** Ends all connections. */
    @Override
    public void close() {
        listening.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
        close(acceptor, workers);
        requests.close();
    }

    private static void close(EventLoopGroup... groups) {
        for (EventLoopGroup group : groups) {
            group.shutdownGracefully(0, 500, TimeUnit.MILLISECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
        }
    }
}
