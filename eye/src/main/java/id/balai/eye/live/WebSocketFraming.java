package id.balai.eye.live;

import io.netty.buffer.ByteBuf;

/**
 * The header of a WebSocket binary message from a server (RFC 6455, 5.2), written once before a fragment and then sent
 * to every viewer as it is.
 */
final class WebSocketFraming {

    /** Most bytes of a header. */
    static final int MAX_HEADER_BYTES = 10;

    private static final int FINAL_BINARY = 0x82;

    private WebSocketFraming() {}

    /** Writes the header into the free bytes before {@code message}'s content. */
    static void prepend(ByteBuf message) {
        int length = message.readableBytes();
        int start = message.readerIndex();
        int header;
        if (length < 126) {
            header = start - 2;
            message.setByte(header + 1, length);
        } else if (length <= 0xffff) {
            header = start - 4;
            message.setByte(header + 1, 126);
            message.setShort(header + 2, length);
        } else {
            header = start - 10;
            message.setByte(header + 1, 127);
            message.setLong(header + 2, length);
        }
        message.setByte(header, FINAL_BINARY);
        message.readerIndex(header);
    }
}
