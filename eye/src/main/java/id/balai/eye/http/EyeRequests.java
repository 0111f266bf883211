package id.balai.eye.http;

import id.balai.contracts.secret.EyeToken;
import id.balai.eye.camera.Cameras;
import id.balai.eye.camera.WatchedCamera;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Who may have what, and who gives it. */
public final class EyeRequests implements AutoCloseable {

    private static final String LIVE = "/live/";
    private static final String SNAPSHOT = "/snapshot/";
    private static final int MAX_INCOMING_FRAME_BYTES = 1_024;

    private final Cameras cameras;
    private final EyeToken tokens;
    private final SnapshotRequests snapshots;
    private final ProbeRequests probes;
    private final HealthReport health;

    /**
     * For the cameras of one eye.
     *
     * @param tokens tells genuine tokens
     * @param unsent what could not be said as yet
     * @param filesAllowed whether a probe may read {@code file:} addresses
     */
    public EyeRequests(String eyeId, Cameras cameras, EyeToken tokens, Supplier<Unsent> unsent, boolean filesAllowed) {
        this.cameras = cameras;
        this.tokens = tokens;
        this.snapshots = new SnapshotRequests();
        this.probes = new ProbeRequests(filesAllowed);
        this.health = new HealthReport(eyeId, cameras, unsent);
    }

    void answer(ChannelHandlerContext context, FullHttpRequest request) {
        QueryStringDecoder target = new QueryStringDecoder(request.uri());
        String path = target.path();
        if (path.equals("/probe") && request.method().equals(HttpMethod.POST)) {
            if (permits(context, request, target, EyeToken.probe())) {
                probes.answer(context, request);
            }
        } else if (!request.method().equals(HttpMethod.GET)) {
            refuse(context, request, HttpResponseStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "only GET here");
        } else if (path.equals("/health")) {
            Responses.send(context, HttpUtil.isKeepAlive(request), Responses.json(HttpResponseStatus.OK, health.now()));
        } else if (path.startsWith(LIVE)) {
            live(context, request, target, path.substring(LIVE.length()));
        } else if (path.startsWith(SNAPSHOT)) {
            snapshot(context, request, target, path.substring(SNAPSHOT.length()));
        } else {
            refuse(context, request, HttpResponseStatus.NOT_FOUND, "not-found", "there is nothing here");
        }
    }

    private void snapshot(
            ChannelHandlerContext context, FullHttpRequest request, QueryStringDecoder target, String cameraId) {
        if (!permits(context, request, target, EyeToken.camera(cameraId))) {
            return;
        }
        Optional<WatchedCamera> camera = cameras.find(cameraId);
        if (camera.isEmpty()) {
            refuse(context, request, HttpResponseStatus.NOT_FOUND, "not-watched", "this camera is not watched here");
        } else {
            snapshots.answer(context, HttpUtil.isKeepAlive(request), camera.get(), target);
        }
    }

    private void live(
            ChannelHandlerContext context, FullHttpRequest request, QueryStringDecoder target, String cameraId) {
        if (!permits(context, request, target, EyeToken.camera(cameraId))) {
            return;
        }
        WebSocketServerHandshaker handshaker = new WebSocketServerHandshakerFactory(
                        request.uri(), null, false, MAX_INCOMING_FRAME_BYTES)
                .newHandshaker(request);
        if (handshaker == null) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel());
            return;
        }
        if (!request.headers().containsValue(HttpHeaderNames.UPGRADE, "websocket", true)) {
            refuse(context, request, HttpResponseStatus.UPGRADE_REQUIRED, "websocket-only", "this is a WebSocket");
            return;
        }
        LiveViewer viewer = new LiveViewer(context.channel());
        handshaker.handshake(context.channel(), request).addListener(done -> {
            if (done.isSuccess()) {
                watch(context, cameraId, viewer);
            } else {
                context.close();
            }
        });
    }

    private void watch(ChannelHandlerContext context, String cameraId, LiveViewer viewer) {
        Optional<WatchedCamera> camera = cameras.find(cameraId);
        if (camera.isEmpty()) {
            viewer.fail("not-watched", "this camera is not watched here");
            return;
        }
        context.pipeline().replace(RequestHandler.class, "live", new LiveHandler(camera.get(), viewer));
        camera.get().join(viewer);
    }

    private boolean permits(
            ChannelHandlerContext context, FullHttpRequest request, QueryStringDecoder target, String subject) {
        if (tokens.permits(token(request, target), subject)) {
            return true;
        }
        refuse(
                context,
                request,
                HttpResponseStatus.UNAUTHORIZED,
                "bad-token",
                "the token is not for this or has expired");
        return false;
    }

    private static String token(FullHttpRequest request, QueryStringDecoder target) {
        String authorization = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
        if (authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return authorization.substring(7).strip();
        }
        return target.parameters().getOrDefault("token", List.of("")).getFirst();
    }

    private static void refuse(
            ChannelHandlerContext context,
            FullHttpRequest request,
            HttpResponseStatus status,
            String code,
            String detail) {
        Responses.send(context, HttpUtil.isKeepAlive(request), Responses.refusal(status, code, detail));
    }

    @Override
    public void close() {
        snapshots.close();
        probes.close();
    }
}
