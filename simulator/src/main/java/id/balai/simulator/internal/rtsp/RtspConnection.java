package id.balai.simulator.internal.rtsp;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.rtsp.RtspHeaderNames;
import io.netty.handler.codec.rtsp.RtspResponseStatuses;
import io.netty.handler.codec.rtsp.RtspVersions;
import io.netty.handler.timeout.IdleStateEvent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's connection and its one session: answers requests (RFC 2326 section 10) and owns the playback. */
final class RtspConnection extends SimpleChannelInboundHandler<HttpObject> {
    private static final Logger LOG = LoggerFactory.getLogger(RtspConnection.class);
    private static final String METHODS =
            "OPTIONS, DESCRIBE, SETUP, PLAY, PAUSE, GET_PARAMETER, SET_PARAMETER, TEARDOWN";

    private final Feeds feeds;
    private final @Nullable Login login;
    private final int timeoutSeconds;
    private final String nonce = Long.toHexString(ThreadLocalRandom.current().nextLong());
    private final String session = "%016x".formatted(ThreadLocalRandom.current().nextLong());
    private @Nullable ChannelHandlerContext own;
    private @Nullable Playback playback;

    RtspConnection(Feeds feeds, @Nullable Login login, int timeoutSeconds) {
        this.feeds = feeds;
        this.login = login;
        this.timeoutSeconds = timeoutSeconds;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
        if (!(message instanceof FullHttpRequest request)) {
            return;
        }
        if (request.decoderResult().isFailure()) {
            refuse(context, request);
            return;
        }
        String cseq = request.headers().get(RtspHeaderNames.CSEQ);
        FullHttpResponse response = cseq == null ? answer(RtspResponseStatuses.BAD_REQUEST) : answer(request);
        response.headers().set(RtspHeaderNames.CSEQ, cseq == null ? "0" : cseq);
        response.headers().set(RtspHeaderNames.SERVER, "Balai simulator");
        response.headers()
                .set(RtspHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
        boolean end = request.method().name().equals("TEARDOWN")
                && response.status().code() == RtspResponseStatuses.OK.code();
        context.writeAndFlush(response);
        if (playback != null
                && request.method().name().equals("PLAY")
                && response.status().code() == 200) {
            playback.start();
        }
        if (end) {
            context.close();
        }
    }

    private FullHttpResponse answer(FullHttpRequest request) {
        if (!request.protocolVersion().equals(RtspVersions.RTSP_1_0)) {
            return answer(RtspResponseStatuses.RTSP_VERSION_NOT_SUPPORTED);
        }
        String required = request.headers().get(RtspHeaderNames.REQUIRE);
        if (required != null) {
            FullHttpResponse response = answer(RtspResponseStatuses.OPTION_NOT_SUPPORTED);
            response.headers().set(RtspHeaderNames.UNSUPPORTED, required);
            return response;
        }
        String method = request.method().name();
        if (method.equals("OPTIONS")) {
            FullHttpResponse response = answer(RtspResponseStatuses.OK);
            response.headers().set(RtspHeaderNames.PUBLIC, METHODS);
            return response;
        }
        if (login != null && !login.accepts(request.headers().get(RtspHeaderNames.AUTHORIZATION), method, nonce)) {
            return challenge();
        }
        return switch (method) {
            case "DESCRIBE" -> describe(request);
            case "SETUP" -> setup(request);
            case "PLAY" -> inSession(request, this::play);
            case "PAUSE" -> inSession(request, this::pause);
            case "TEARDOWN" -> inSession(request, this::tearDown);
            case "GET_PARAMETER", "SET_PARAMETER" ->
                answer(
                        request.content().isReadable()
                                ? RtspResponseStatuses.PARAMETER_NOT_UNDERSTOOD
                                : RtspResponseStatuses.OK);
            case "ANNOUNCE", "RECORD", "REDIRECT" -> {
                FullHttpResponse response = answer(RtspResponseStatuses.METHOD_NOT_ALLOWED);
                response.headers().set(RtspHeaderNames.ALLOW, METHODS);
                yield response;
            }
            default -> answer(RtspResponseStatuses.NOT_IMPLEMENTED);
        };
    }

    private FullHttpResponse describe(FullHttpRequest request) {
        String path = RtspAddress.path(request.uri());
        Feed feed = feeds.find(path);
        if (feed == null) {
            return answer(
                    feeds.isComing(path) ? RtspResponseStatuses.SERVICE_UNAVAILABLE : RtspResponseStatuses.NOT_FOUND);
        }
        String accept = request.headers().get(RtspHeaderNames.ACCEPT);
        if (accept != null && !accept.contains("application/sdp") && !accept.contains("*")) {
            return answer(RtspResponseStatuses.NOT_ACCEPTABLE);
        }
        ByteBuf body = Unpooled.copiedBuffer(Sdp.describe(feed.media()), StandardCharsets.US_ASCII);
        FullHttpResponse response = new DefaultFullHttpResponse(RtspVersions.RTSP_1_0, RtspResponseStatuses.OK, body);
        response.headers().set(RtspHeaderNames.CONTENT_TYPE, "application/sdp");
        response.headers().set(RtspHeaderNames.CONTENT_BASE, RtspAddress.base(request.uri()) + "/");
        return response;
    }

    private FullHttpResponse setup(FullHttpRequest request) {
        String path = RtspAddress.path(request.uri());
        Feed feed = feeds.find(path);
        if (feed == null) {
            return answer(
                    feeds.isComing(path) ? RtspResponseStatuses.SERVICE_UNAVAILABLE : RtspResponseStatuses.NOT_FOUND);
        }
        if (playback != null && playback.isRunning()) {
            return answer(RtspResponseStatuses.METHOD_NOT_VALID);
        }
        String asked = request.headers().get(RtspHeaderNames.TRANSPORT);
        Optional<Transport> transport = asked == null ? Optional.empty() : Transport.choose(asked);
        if (transport.isEmpty()) {
            return answer(RtspResponseStatuses.UNSUPPORTED_TRANSPORT);
        }
        int rtp = transport.get().rtpChannel();
        int rtcp = transport.get().rtcpChannel();
        playback = new Playback(channel(), feed, rtp, rtcp);
        FullHttpResponse response = answer(RtspResponseStatuses.OK);
        response.headers()
                .set(
                        RtspHeaderNames.TRANSPORT,
                        "RTP/AVP/TCP;unicast;interleaved=%d-%d;ssrc=%s".formatted(rtp, rtcp, playback.source()));
        response.headers().set(RtspHeaderNames.SESSION, session + ";timeout=" + timeoutSeconds);
        return response;
    }

    private FullHttpResponse play(FullHttpRequest request, Playback playback) {
        String range = request.headers().get(RtspHeaderNames.RANGE);
        if (range != null && !range.startsWith("npt=") && !range.startsWith("clock=")) {
            return answer(RtspResponseStatuses.INVALID_RANGE);
        }
        if (!playback.isRunning()) {
            playback.seekToNow();
        }
        FullHttpResponse response = answer(RtspResponseStatuses.OK);
        // A camera has no past: whatever was asked for, it plays from now.
        response.headers().set(RtspHeaderNames.RANGE, "npt=now-");
        response.headers()
                .set(
                        RtspHeaderNames.RTP_INFO,
                        "url=%s/%s;seq=%d;rtptime=%d"
                                .formatted(
                                        RtspAddress.base(request.uri()),
                                        Sdp.CONTROL,
                                        playback.sequence(),
                                        playback.timestamp()));
        response.headers().set(RtspHeaderNames.SESSION, session);
        return response;
    }

    private FullHttpResponse pause(FullHttpRequest request, Playback playback) {
        playback.stop();
        FullHttpResponse response = answer(RtspResponseStatuses.OK);
        response.headers().set(RtspHeaderNames.SESSION, session);
        return response;
    }

    private FullHttpResponse tearDown(FullHttpRequest request, Playback playback) {
        playback.stop();
        return answer(RtspResponseStatuses.OK);
    }

    private interface InSession {
        FullHttpResponse answer(FullHttpRequest request, Playback playback);
    }

    private FullHttpResponse inSession(FullHttpRequest request, InSession action) {
        String given = request.headers().get(RtspHeaderNames.SESSION);
        if (playback == null || given == null || !given.split(";", 2)[0].strip().equals(session)) {
            return answer(RtspResponseStatuses.SESSION_NOT_FOUND);
        }
        return action.answer(request, playback);
    }

    private FullHttpResponse challenge() {
        FullHttpResponse response = answer(RtspResponseStatuses.UNAUTHORIZED);
        response.headers()
                .add(
                        RtspHeaderNames.WWW_AUTHENTICATE,
                        "Digest realm=\"%s\", nonce=\"%s\"".formatted(Login.REALM, nonce));
        response.headers().add(RtspHeaderNames.WWW_AUTHENTICATE, "Basic realm=\"%s\"".formatted(Login.REALM));
        return response;
    }

    private static FullHttpResponse answer(HttpResponseStatus status) {
        return new DefaultFullHttpResponse(RtspVersions.RTSP_1_0, status, Unpooled.EMPTY_BUFFER);
    }

    private void refuse(ChannelHandlerContext context, FullHttpRequest request) {
        LOG.debug("Malformed request: {}", request.decoderResult().cause().getMessage());
        refuse(context);
    }

    private static void refuse(ChannelHandlerContext context) {
        FullHttpResponse response = answer(RtspResponseStatuses.BAD_REQUEST);
        response.headers().set(RtspHeaderNames.CSEQ, "0");
        response.headers().set(RtspHeaderNames.CONTENT_LENGTH, 0);
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    private Channel channel() {
        if (own == null) {
            throw new IllegalStateException("not connected");
        }
        return own.channel();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        own = context;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (playback != null) {
            playback.stop();
        }
        context.fireChannelInactive();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            context.close();
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof DecoderException) {
            LOG.debug("Unreadable request: {}", cause.getMessage());
            refuse(context);
        } else {
            LOG.debug("Connection broken: {}", cause.toString());
            context.close();
        }
    }
}
