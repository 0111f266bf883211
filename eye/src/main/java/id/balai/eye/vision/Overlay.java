package id.balai.eye.vision;

import id.balai.contracts.proto.ObjectClass;
import java.util.List;

/**
 * What was seen on one frame, to be drawn over it.
 *
 * @param timeMs the frame's time
 * @param boxes the objects followed, in shares of the picture
 */
public record Overlay(long timeMs, List<Box> boxes) {

    /** Keeps a copy of the boxes. */
    public Overlay {
        boxes = List.copyOf(boxes);
    }

    /**
     * One object.
     *
     * @param trackId unique over all cameras and restarts
     * @param objectClass what it is
     * @param confidence 0 to 1
     * @param left left edge, 0 to 1 of the picture's width
     * @param top upper edge, 0 to 1 of the picture's height
     * @param right right edge
     * @param bottom lower edge
     */
    public record Box(
            String trackId,
            ObjectClass objectClass,
            float confidence,
            float left,
            float top,
            float right,
            float bottom) {}
}
