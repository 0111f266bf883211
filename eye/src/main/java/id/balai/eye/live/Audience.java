package id.balai.eye.live;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;

/**
 * The viewers of one stream and what each can take. One that is behind is not buffered for: it gets nothing until the next
 * key frame that finds it caught up. Not safe for several threads.
 */
final class Audience {

    /** A viewer is behind when so much of what it was given has not left. */
    private static final long BEHIND_BYTES = 128 * 1024;

    private static final double BEHIND_SECONDS = 1.5;

    private final List<Seat> seats = new ArrayList<>();
    private long droppedFragments;

    private static final class Seat {
        private final Viewer viewer;
        private boolean waitsForKeyFrame = true;
        private boolean informed;
        private long headStartBytes;

        private Seat(Viewer viewer, long headStartBytes) {
            this.viewer = viewer;
            this.headStartBytes = headStartBytes;
        }
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    int size() {
        return seats.size();
    }

    /** Fragments not given to viewers that were behind. */
    long droppedFragments() {
        return droppedFragments;
    }

    /** {@code headStartBytes} are given to it at once and do not make it slow. */
    void join(Viewer viewer, long headStartBytes) {
        seats.add(new Seat(viewer, headStartBytes));
    }

    boolean leave(Viewer viewer) {
        return seats.removeIf(seat -> seat.viewer == viewer);
    }

    /** A new beginning for all. */
    void announce(LiveFormat format, ByteBuf init) {
        for (Seat seat : seats) {
            if (seat.informed) {
                seat.viewer.discontinuity();
            }
            inform(seat, format, init);
            seat.waitsForKeyFrame = true;
        }
    }

    /** Gives {@code viewer}, who has just joined, all there is since the last key frame. */
    void catchUp(Viewer viewer, LiveFormat format, ByteBuf init, List<ByteBuf> sinceKeyFrame) {
        for (Seat seat : seats) {
            if (seat.viewer == viewer && !seat.informed) {
                inform(seat, format, init);
                for (ByteBuf fragment : sinceKeyFrame) {
                    seat.headStartBytes += fragment.readableBytes();
                    viewer.send(fragment.retainedDuplicate());
                }
                seat.waitsForKeyFrame = sinceKeyFrame.isEmpty();
            }
        }
    }

    private static void inform(Seat seat, LiveFormat format, ByteBuf init) {
        seat.informed = true;
        seat.viewer.format(format);
        seat.viewer.send(init.retainedDuplicate());
    }

    /** Gives everyone who can take it the next fragment, which stays the caller's. */
    void give(ByteBuf fragment, boolean startsWithKeyFrame, double bytesPerSecond) {
        long limit = Math.max(BEHIND_BYTES, (long) (bytesPerSecond * BEHIND_SECONDS));
        for (Seat seat : seats) {
            if (takes(seat, startsWithKeyFrame, limit)) {
                seat.viewer.send(fragment.retainedDuplicate());
            } else {
                droppedFragments++;
            }
        }
    }

    private static boolean takes(Seat seat, boolean startsWithKeyFrame, long limit) {
        long pending = seat.viewer.pendingBytes();
        if (pending <= limit) {
            seat.headStartBytes = 0;
        }
        boolean behind = pending > limit + seat.headStartBytes;
        seat.waitsForKeyFrame = behind || (seat.waitsForKeyFrame && !startsWithKeyFrame);
        return !seat.waitsForKeyFrame;
    }

    /** Tells everyone that it is over, and forgets them. */
    void failAll(String code, String message) {
        List<Seat> all = List.copyOf(seats);
        seats.clear();
        all.forEach(seat -> seat.viewer.fail(code, message));
    }
}
