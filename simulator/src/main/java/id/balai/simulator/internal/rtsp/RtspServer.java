package id.balai.simulator.internal.rtsp;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.rtsp.RtspDecoder;
import io.netty.handler.codec.rtsp.RtspEncoder;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Listens on loopback and serves clips as cameras. */
public final class RtspServer implements AutoCloseable {
    private static final int SESSION_TIMEOUT_SECONDS = 60;
    private static final int THREADS = 2;
    private static final int MOST_REQUEST_BYTES = 128 * 1024;
    /** Beyond the upper mark a client is behind; it is sent to again when it has read down to the lower one. */
    private static final WriteBufferWaterMark BEHIND = new WriteBufferWaterMark(64 * 1024, 1024 * 1024);

    private final Feeds feeds = new Feeds();
    private final Map<Path, Media> clips = new HashMap<>();
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(THREADS, NioIoHandler.newFactory());
    private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final @Nullable Login login;
    private final Channel listening;

    private RtspServer(int port, @Nullable Login login, int timeoutSeconds) throws IOException {
        this.login = login;
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, BEHIND)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        prepare(channel, timeoutSeconds);
                    }
                });
        ChannelFuture bound =
                bootstrap.bind(new InetSocketAddress("127.0.0.1", port)).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw new IOException(
                    "Port %d cannot be opened: it is in use or not allowed".formatted(port), bound.cause());
        }
        listening = bound.channel();
    }

    /**
     * Starts to listen on 127.0.0.1.
     *
     * @param port 0 takes a free one
     * @throws IOException when the port cannot be had
     */
    public static RtspServer open(int port) throws IOException {
        return new RtspServer(port, null, SESSION_TIMEOUT_SECONDS);
    }

    /**
     * Starts to listen, and asks every client for a name and password.
     *
     * @param port 0 takes a free one
     * @throws IOException when the port cannot be had
     */
    public static RtspServer open(int port, String user, String password) throws IOException {
        return new RtspServer(port, new Login(user, password), SESSION_TIMEOUT_SECONDS);
    }

    /** For tests: one whose sessions end after so many seconds without a sign of life. */
    static RtspServer openWithTimeout(int timeoutSeconds) throws IOException {
        return new RtspServer(0, null, timeoutSeconds);
    }

    /**
     * Serves a clip at a path. A file is read once, however many paths show it.
     *
     * @param path without a slash in front
     * @param clip any container with H.264 or H.265 in it
     * @param offset how far this camera is ahead of others that show the same clip
     * @throws IOException when the clip cannot be used
     */
    public void add(String path, Path clip, Duration offset) throws IOException {
        Media media;
        synchronized (clips) {
            Path key = clip.toAbsolutePath().normalize();
            Media known = clips.get(key);
            media = known != null ? known : MediaFile.read(key);
            clips.put(key, media);
        }
        feeds.add(path, new Feed(media, offset.toMillis() * Media.TICKS_PER_SECOND / 1000));
    }

    /** Says of a path that a clip for it is coming: until then clients get 503 and come again. */
    public void announce(String path) {
        feeds.announce(path);
    }

    /** Takes a path away; who plays it now plays on. */
    public void remove(String path) {
        feeds.remove(path);
    }

    /** The port it listens on. */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** The address of a path, without credentials. */
    public String address(String path) {
        return "rtsp://127.0.0.1:%d/%s".formatted(port(), path);
    }

    /** Connected clients. */
    public int clients() {
        return clients.size();
    }

    /** Breaks all connections, as a camera that is switched off and on does. */
    public void disconnectAll() {
        clients.close().awaitUninterruptibly();
    }

    @Override
    public void close() {
        listening.close().awaitUninterruptibly();
        disconnectAll();
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private void prepare(SocketChannel channel, int timeoutSeconds) {
        clients.add(channel);
        channel.pipeline()
                .addLast(new IdleStateHandler(timeoutSeconds, 0, 0))
                .addLast(new RtspMessageSplitter())
                .addLast(new RtspDecoder())
                .addLast(new RtspEncoder())
                .addLast(new HttpObjectAggregator(MOST_REQUEST_BYTES))
                .addLast(new RtspConnection(feeds, login, timeoutSeconds));
    }
}
