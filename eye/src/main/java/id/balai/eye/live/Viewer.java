package id.balai.eye.live;

import io.netty.buffer.ByteBuf;

/** Someone who watches. None of these block; they are called under the stream's lock, in order. */
public interface Viewer {

    /** The picture does not continue from here; a format and a new initialisation segment follow. */
    void discontinuity();

    /** What follows. */
    void format(LiveFormat format);

    /** A whole WebSocket binary message, header included. The reference is the viewer's to release. */
    void send(ByteBuf message);

    /** Bytes taken but not yet on the network. */
    long pendingBytes();

    /** It cannot be shown: {@code unplayable-codec}, {@code not-watched} or {@code down}, and words. Nothing follows. */
    void fail(String code, String message);
}
