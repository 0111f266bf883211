package id.balai.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;

/** Finds ports of the loopback interface that nobody listens on. */
public final class FreePort {

    private static final int MOST = 65_535;

    private FreePort() {}

    /** A port that was free a moment ago. */
    public static int any() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        }
    }

    /** {@code wanted} when it is given and free, else any other. */
    public static int preferring(OptionalInt wanted) throws IOException {
        return wanted.isPresent() && isFree(wanted.getAsInt()) ? wanted.getAsInt() : any();
    }

    /** True when {@code port} could be bound on the loopback interface just now. */
    public static boolean isFree(int port) {
        // What is no port at all may come from a file that was written by half.
        if (port < 1 || port > MOST) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
