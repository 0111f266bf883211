package id.balai.eye.vision;

import id.balai.contracts.proto.CameraConfig;
import org.jspecify.annotations.Nullable;

/**
 * Analyses one camera's frames and tells its sink what it saw. Calls for one camera never overlap, with the exception of
 * {@link #newestOverlay} and {@link #detector}, which any thread may ask at any time.
 */
public interface FrameAnalyser extends AutoCloseable {

    /**
     * Analyses {@code frame}, whose memory is lent for this call only. Called on a thread of the shared decoding pool.
     * An exception costs this frame, not the camera: it is counted and the next frame is tried.
     */
    void analyse(Frame frame);

    /** What was last seen, to be drawn on a snapshot; null before the first frame. */
    @Nullable
    Overlay newestOverlay();

    /** Takes a newer configuration of the same camera: zones, lines, calibration, detector. Tracks go on. */
    void configure(CameraConfig config);

    /** The detector at work: {@code motion}, or a model's name. */
    String detector();

    /** Ends the tracks, tells them, and frees native memory. */
    @Override
    void close();
}
