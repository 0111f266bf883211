package id.balai.eye;

import id.balai.contracts.proto.CameraConfig;
import id.balai.eye.vision.AnalyserFactory;
import id.balai.eye.vision.Frame;
import id.balai.eye.vision.FrameAnalyser;
import id.balai.eye.vision.ObservationSink;
import id.balai.eye.vision.Overlay;
import org.jspecify.annotations.Nullable;

/** Sees nothing: for eyes that only show live video, and to measure what reading and decoding cost by themselves. */
public final class BlindAnalysers implements AnalyserFactory {

    @Override
    public FrameAnalyser create(CameraConfig config, ObservationSink sink) {
        return new FrameAnalyser() {
            @Override
            public void analyse(Frame frame) {}

            @Override
            public @Nullable Overlay newestOverlay() {
                return null;
            }

            @Override
            public void configure(CameraConfig newer) {}

            @Override
            public String detector() {
                return "none";
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {}
}
