package id.balai.eye.live;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** Writes the boxes of ISO/IEC 14496-12: a length, four letters, a content that may be boxes. */
final class BoxWriter {

    private final ByteBuf out;

    BoxWriter(ByteBuf out) {
        this.out = out;
    }

    /** A box with what {@code content} writes. */
    BoxWriter box(String type, Runnable content) {
        int at = out.writerIndex();
        out.writeInt(0);
        out.writeCharSequence(type, StandardCharsets.US_ASCII);
        content.run();
        out.setInt(at, out.writerIndex() - at);
        return this;
    }

    /** A box that begins with a version and flags. */
    BoxWriter fullBox(String type, int version, int flags, Runnable content) {
        return box(type, () -> {
            out.writeInt(version << 24 | flags);
            content.run();
        });
    }

    BoxWriter u8(int value) {
        out.writeByte(value);
        return this;
    }

    BoxWriter u16(int value) {
        out.writeShort(value);
        return this;
    }

    BoxWriter u32(long value) {
        out.writeInt((int) value);
        return this;
    }

    BoxWriter zeros(int bytes) {
        out.writeZero(bytes);
        return this;
    }

    BoxWriter bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    BoxWriter text(String text) {
        out.writeCharSequence(text, StandardCharsets.US_ASCII);
        return this;
    }
}
