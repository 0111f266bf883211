package id.balai.eye.http;

import id.balai.eye.camera.WatchedCamera;
import id.balai.eye.snapshot.Snapshot;
import id.balai.eye.snapshot.SnapshotRequest;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests for pictures. */
final class SnapshotRequests implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SnapshotRequests.class);
    private static final long WAIT_MS = 4_000;

    private final BoundedWork work = new BoundedWork("snapshot-", 4, 64);

    void answer(ChannelHandlerContext context, boolean keepAlive, WatchedCamera camera, QueryStringDecoder target) {
        SnapshotRequest wanted = read(target);
        boolean taken = work.offer(() -> Responses.send(context, keepAlive, make(camera, wanted)));
        if (!taken) {
            Responses.send(
                    context,
                    keepAlive,
                    Responses.refusal(
                            HttpResponseStatus.SERVICE_UNAVAILABLE, "busy", "too many pictures are asked for at once"));
        }
    }

    private static SnapshotRequest read(QueryStringDecoder target) {
        String tracks = parameter(target, "tracks", "");
        Set<String> ids = tracks.isEmpty() ? Set.of() : Set.copyOf(List.of(tracks.split(",", 64)));
        return new SnapshotRequest(
                Boolean.parseBoolean(parameter(target, "boxes", "false")), width(parameter(target, "width", "")), ids);
    }

    private static int width(String text) {
        try {
            return text.isEmpty() ? SnapshotRequest.MAX_WIDTH : Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            return SnapshotRequest.MAX_WIDTH;
        }
    }

    private static String parameter(QueryStringDecoder target, String name, String otherwise) {
        return target.parameters().getOrDefault(name, List.of(otherwise)).getFirst();
    }

    private static FullHttpResponse make(WatchedCamera camera, SnapshotRequest wanted) {
        try {
            Optional<Snapshot> snapshot = camera.snapshot(wanted, WAIT_MS);
            if (snapshot.isPresent()) {
                FullHttpResponse response = Responses.of(
                        HttpResponseStatus.OK, "image/jpeg", snapshot.get().jpeg());
                response.headers()
                        .set("X-Frame-Time", Long.toString(snapshot.get().timeMs()));
                return response;
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            log.error("camera {}: no picture could be made", camera.id(), bug);
        }
        return Responses.refusal(HttpResponseStatus.SERVICE_UNAVAILABLE, "no-picture", "the camera gives no picture");
    }

    @Override
    public void close() {
        work.close();
    }
}
