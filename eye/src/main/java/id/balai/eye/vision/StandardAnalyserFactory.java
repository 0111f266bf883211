package id.balai.eye.vision;

import id.balai.contracts.proto.CameraConfig;
import id.balai.eye.models.ModelStore;
import org.bytedeco.opencv.global.opencv_core;

/** Analysers with an activity gate, a detector, a tracker, and zones and lines; networks are shared by all cameras. */
public final class StandardAnalyserFactory implements AnalyserFactory {

    private final DetectorChoice choice;

    /**
     * A factory that uses the models installed now.
     *
     * @param store where models are looked for
     * @param cores how many frames a network may look at at once
     */
    public StandardAnalyserFactory(ModelStore store, int cores) {
        // The pool has a thread for each core already; OpenCV's own would wait for each other, and spin while they do.
        opencv_core.setNumThreads(1);
        this.choice = new DetectorChoice(store, cores);
    }

    @Override
    public FrameAnalyser create(CameraConfig config, ObservationSink sink) {
        return new CameraAnalyser(config, sink, choice, System.currentTimeMillis());
    }

    @Override
    public void close() {
        choice.close();
    }
}
