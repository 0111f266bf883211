package id.balai.simulator;

import id.balai.simulator.internal.rtsp.RtspServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Cameras made of files: serves H.264 and H.265 clips in a loop over RTSP on 127.0.0.1. At Unix time t a camera shows the
 * moment {@code (t + offset) modulo the clip's length} of its clip, whoever asks.
 */
public final class CameraServer implements AutoCloseable {
    private final RtspServer server;

    private CameraServer(RtspServer server) {
        this.server = server;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 takes a free one
     * @throws IOException when the port cannot be had
     */
    public static CameraServer open(int port) throws IOException {
        return new CameraServer(RtspServer.open(port));
    }

    /**
     * Starts to listen, and asks every client for a name and a password (Digest or Basic).
     *
     * @param port 0 takes a free one
     * @throws IOException when the port cannot be had
     */
    public static CameraServer open(int port, String user, String password) throws IOException {
        return new CameraServer(RtspServer.open(port, user, password));
    }

    /**
     * Serves a clip at a path.
     *
     * @param path without a slash in front, such as {@code KB-0001/sub}
     * @param clip any container libav knows
     * @param offset how far this camera is ahead of others that show the same clip
     * @return the camera's address
     * @throws IOException when there is no such file or no H.264 or H.265 video in it
     */
    public String add(String path, Path clip, Duration offset) throws IOException {
        server.add(path, clip, offset);
        return server.address(path);
    }

    /** Says of a path that its clip is still being made: until it is added clients get 503 and come again. */
    public void announce(String path) {
        server.announce(path);
    }

    /** Takes a camera away: new clients get 404. */
    public void remove(String path) {
        server.remove(path);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** How many clients are connected. */
    public int clients() {
        return server.clients();
    }

    /** Breaks all connections, as cameras do that are switched off and on. */
    public void disconnectAll() {
        server.disconnectAll();
    }

    @Override
    public void close() {
        server.close();
    }
}
