package id.balai.eye.source;

import id.balai.contracts.proto.CameraHealth.Reason;
import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avutil;

/** What libav's error codes mean for a camera. Negative POSIX numbers are Linux's. */
final class LibavErrors {

    private static final int EPERM = -1;
    private static final int ENOENT = -2;
    private static final int EIO = -5;
    private static final int EACCES = -13;
    private static final int EISDIR = -21;
    private static final int EINVAL = -22;
    private static final int EPIPE = -32;
    private static final int ENETUNREACH = -101;
    private static final int ECONNRESET = -104;
    private static final int ETIMEDOUT = -110;
    private static final int ECONNREFUSED = -111;
    private static final int EHOSTDOWN = -112;
    private static final int EHOSTUNREACH = -113;

    private LibavErrors() {}

    /** The reason when {@code error} came while opening the stream. */
    static SourceException whenOpening(int error) {
        return new SourceException(reasonWhenOpening(error), words(error));
    }

    /** The reason when {@code error} came in the middle of a stream that had been flowing. */
    static SourceException whenReading(int error) {
        Reason reason = switch (error) {
            case ETIMEDOUT -> Reason.TIMED_OUT;
            case ENETUNREACH, EHOSTUNREACH, EHOSTDOWN -> Reason.UNREACHABLE;
            default -> endsStream(error) ? Reason.STREAM_ENDED : reasonWhenOpening(error);
        };
        return new SourceException(
                reason, reason == Reason.STREAM_ENDED ? "the camera ended the stream" : words(error));
    }

    private static boolean endsStream(int error) {
        return error == avutil.AVERROR_EOF || error == EIO || error == EPIPE || error == ECONNRESET;
    }

    private static Reason reasonWhenOpening(int error) {
        if (error == avutil.AVERROR_HTTP_UNAUTHORIZED || error == avutil.AVERROR_HTTP_FORBIDDEN) {
            return Reason.UNAUTHORIZED;
        }
        if (error == avutil.AVERROR_HTTP_NOT_FOUND || error == avutil.AVERROR_STREAM_NOT_FOUND) {
            return Reason.NOT_FOUND;
        }
        if (error == avutil.AVERROR_INVALIDDATA || error == avutil.AVERROR_EOF) {
            return Reason.NOT_VIDEO;
        }
        if (error == avutil.AVERROR_PROTOCOL_NOT_FOUND) {
            return Reason.INVALID_ADDRESS;
        }
        if (error == avutil.AVERROR_DECODER_NOT_FOUND) {
            return Reason.UNSUPPORTED_CODEC;
        }
        return switch (error) {
            case ENOENT, EISDIR -> Reason.NOT_FOUND;
            case EPERM, EACCES -> Reason.UNAUTHORIZED;
            case ECONNREFUSED, ECONNRESET, EPIPE -> Reason.REFUSED;
            case ETIMEDOUT -> Reason.TIMED_OUT;
            case ENETUNREACH, EHOSTUNREACH, EHOSTDOWN, EIO -> Reason.UNREACHABLE;
            case EINVAL -> Reason.INVALID_ADDRESS;
            default -> Reason.FAILED;
        };
    }

    /** libav's words for {@code error}, without any address in them. */
    static String words(int error) {
        byte[] words = new byte[128];
        if (avutil.av_strerror(error, words, words.length) < 0) {
            return "error " + error;
        }
        int end = 0;
        while (end < words.length && words[end] != 0) {
            end++;
        }
        return new String(words, 0, end, StandardCharsets.UTF_8);
    }
}
