package id.balai.eye.vision;

import id.balai.contracts.proto.CameraConfig;

/** Makes the analysers of cameras. What they share (models, thread pools, native memory) is the factory's. */
public interface AnalyserFactory extends AutoCloseable {

    /** An analyser for the camera of {@code config} that tells {@code sink}. */
    FrameAnalyser create(CameraConfig config, ObservationSink sink);

    /** Frees what the analysers shared; they must be closed before. */
    @Override
    void close();
}
