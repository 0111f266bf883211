package id.balai.eye.live;

import id.balai.eye.codec.Extradata;
import id.balai.eye.codec.VideoCodec;
import id.balai.eye.source.Packet;
import id.balai.eye.source.PacketConsumer;
import id.balai.eye.source.PacketRing;
import id.balai.eye.source.SourceException;
import id.balai.eye.source.StreamInfo;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/**
 * One camera's live video for all who watch it. While nobody does, it only holds references to the packets since the last
 * key frame, so that the first viewer has a picture at once; from then on the packets are put into fragments, once for
 * all viewers.
 */
public final class LiveStream implements PacketConsumer, AutoCloseable {

    private static final int MAX_HELD_PACKETS = 600;
    private static final long MAX_HELD_BYTES = 8L * 1024 * 1024;

    private final Object lock = new Object();
    private final Audience audience = new Audience();
    private final PacketRing sinceKeyFrame = new PacketRing(MAX_HELD_PACKETS);
    private final Muxer muxer;

    private @Nullable VideoCodec codec;
    private boolean codecKnown;
    private boolean holding;
    private boolean closed;

    /** With buffers from {@code allocator}. */
    public LiveStream(ByteBufAllocator allocator) {
        this.muxer = new Muxer(allocator, audience);
    }

    /** {@code viewer} begins to watch: it is given the picture since the last key frame, then what comes. */
    public void join(Viewer viewer) {
        synchronized (lock) {
            if (closed) {
                viewer.fail("not-watched", "this camera is not watched here");
                return;
            }
            if (codecKnown && codec == null) {
                viewer.fail("unplayable-codec", "browsers cannot play this camera's codec");
                return;
            }
            audience.join(viewer, 2 * sinceKeyFrame.bytes());
            if (audience.size() == 1) {
                sinceKeyFrame.lendAll(muxer::add);
                sinceKeyFrame.clear();
                holding = false;
            } else {
                muxer.catchUp(viewer);
            }
        }
    }

    /** {@code viewer} watches no longer. */
    public void leave(Viewer viewer) {
        synchronized (lock) {
            if (audience.leave(viewer) && audience.isEmpty()) {
                muxer.reset();
            }
        }
    }

    /** How many watch. */
    public int viewers() {
        synchronized (lock) {
            return audience.size();
        }
    }

    /** Fragments that viewers who were behind did not get. */
    public long droppedFragments() {
        synchronized (lock) {
            return audience.droppedFragments();
        }
    }

    /** Sends everyone away with {@code code} and words. */
    public void failAll(String code, String message) {
        synchronized (lock) {
            audience.failAll(code, message);
            muxer.reset();
        }
    }

    @Override
    public void started(StreamInfo info) {
        synchronized (lock) {
            codec = VideoCodec.find(info.codecId()).orElse(null);
            codecKnown = true;
            release();
            if (codec == null) {
                audience.failAll("unplayable-codec", "browsers cannot play this camera's codec, " + info.codec());
            } else {
                muxer.begin(codec, Extradata.parse(codec, info.extradata()));
            }
        }
    }

    @Override
    public void packet(Packet packet) {
        synchronized (lock) {
            if (codec == null || closed) {
                return;
            }
            if (audience.isEmpty()) {
                hold(packet);
            } else {
                muxer.add(packet);
            }
        }
    }

    private void hold(Packet packet) {
        if (packet.isKeyFrame()) {
            sinceKeyFrame.clear();
            holding = true;
        }
        holding = holding && sinceKeyFrame.bytes() < MAX_HELD_BYTES && sinceKeyFrame.offer(packet);
        if (!holding) {
            sinceKeyFrame.clear();
        }
    }

    @Override
    public void ended(SourceException why) {
        synchronized (lock) {
            release();
        }
    }

    private void release() {
        sinceKeyFrame.clear();
        holding = false;
        muxer.reset();
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            audience.failAll("not-watched", "this camera is not watched here any more");
            release();
            sinceKeyFrame.close();
        }
    }
}
