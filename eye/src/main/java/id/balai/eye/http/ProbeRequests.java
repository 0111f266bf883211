package id.balai.eye.http;

import id.balai.eye.probe.Probe;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Answers requests to try an address. */
final class ProbeRequests implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final BoundedWork work = new BoundedWork("probe-", 4, 16);
    private final boolean filesAllowed;

    private record Question(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password) {}

    ProbeRequests(boolean filesAllowed) {
        this.filesAllowed = filesAllowed;
    }

    void answer(ChannelHandlerContext context, FullHttpRequest request) {
        boolean keepAlive = HttpUtil.isKeepAlive(request);
        Question question;
        try {
            question = Json.read(ByteBufUtil.getBytes(request.content()), Question.class);
        } catch (JacksonException malformed) {
            Responses.send(
                    context,
                    keepAlive,
                    Responses.refusal(
                            HttpResponseStatus.BAD_REQUEST, "bad-request", "the body must be JSON with a url"));
            return;
        }
        boolean taken = work.offer(() -> Responses.send(
                context,
                keepAlive,
                Responses.json(
                        HttpResponseStatus.OK,
                        Probe.probe(
                                orEmpty(question.url()),
                                orEmpty(question.username()),
                                orEmpty(question.password()),
                                TIMEOUT,
                                filesAllowed))));
        if (!taken) {
            Responses.send(
                    context,
                    keepAlive,
                    Responses.refusal(
                            HttpResponseStatus.SERVICE_UNAVAILABLE, "busy", "too many addresses are tried at once"));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() {
        work.close();
    }
}
