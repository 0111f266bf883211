package id.balai.simulator.internal.rtsp;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.TooLongFrameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a client's bytes apart into whole requests, of bounded size, and drops the interleaved packets between them (RFC
 * 2326 section 10.12): what a client sends there are RTCP receiver reports, of use only as a sign of life.
 */
final class RtspMessageSplitter extends ByteToMessageDecoder {
    private static final int MOST_HEADER_BYTES = 16 * 1024;
    private static final int MOST_BODY_BYTES = 64 * 1024;
    private static final int INTERLEAVED_HEADER_BYTES = 4;
    private static final Pattern CONTENT_LENGTH =
            Pattern.compile("^content-length:[ \t]*([0-9]{1,9})[ \t]*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (!in.isReadable()) {
            return;
        }
        byte first = in.getByte(in.readerIndex());
        if (first == '\r' || first == '\n') {
            in.skipBytes(1);
        } else if (first == '$') {
            skipInterleaved(in);
        } else {
            takeRequest(in, out);
        }
    }

    private static void skipInterleaved(ByteBuf in) {
        if (in.readableBytes() >= INTERLEAVED_HEADER_BYTES) {
            int length = INTERLEAVED_HEADER_BYTES + in.getUnsignedShort(in.readerIndex() + 2);
            if (in.readableBytes() >= length) {
                in.skipBytes(length);
            }
        }
    }

    private static void takeRequest(ByteBuf in, List<Object> out) {
        int header = headerLength(in);
        if (header < 0) {
            if (in.readableBytes() > MOST_HEADER_BYTES) {
                throw new TooLongFrameException("request header longer than 16 KiB");
            }
            return;
        }
        String text = in.toString(in.readerIndex(), header, StandardCharsets.ISO_8859_1)
                .replace("\r", "");
        Matcher matcher = CONTENT_LENGTH.matcher(text);
        int body = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        if (body > MOST_BODY_BYTES) {
            throw new TooLongFrameException("request body longer than 64 KiB");
        }
        if (in.readableBytes() >= header + body) {
            out.add(in.readRetainedSlice(header + body));
        }
    }

    /** Bytes up to and with the empty line that ends the header; -1 when it has not come yet. */
    private static int headerLength(ByteBuf in) {
        int most = Math.min(in.readableBytes(), MOST_HEADER_BYTES);
        int lineStart = in.readerIndex();
        int end = in.readerIndex() + most;
        for (int i = in.readerIndex(); i < end; i++) {
            if (in.getByte(i) == '\n') {
                boolean empty = i == lineStart || i == lineStart + 1 && in.getByte(lineStart) == '\r';
                if (empty) {
                    return i + 1 - in.readerIndex();
                }
                lineStart = i + 1;
            }
        }
        return -1;
    }
}
