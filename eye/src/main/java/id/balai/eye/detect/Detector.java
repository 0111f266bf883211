package id.balai.eye.detect;

import id.balai.eye.track.TrackedObject;
import id.balai.eye.vision.Frame;
import java.util.List;

/** Finds objects on frames. */
public interface Detector extends AutoCloseable {

    /** {@code motion}, or a model's name. */
    String name();

    /**
     * The objects on {@code frame}, in no particular order.
     *
     * @throws DetectionException when the frame cannot be looked at; the next one may be
     */
    List<Detection> detect(Frame frame);

    /**
     * Hears what is followed after a frame, so that a detector that learns the background leaves those places alone.
     * Most have no use for it.
     */
    default void followed(List<TrackedObject> objects) {}

    /** Frees native memory. */
    @Override
    void close();
}
