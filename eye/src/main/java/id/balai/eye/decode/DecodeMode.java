package id.balai.eye.decode;

import id.balai.contracts.proto.Analysis;

/** How much of a stream is decoded. */
public enum DecodeMode {
    /** Nothing, but for a snapshot that is asked for. */
    NONE("none"),
    /** Key frames only: a fraction of the work, a frame each second or two. */
    KEY_FRAMES("key-frames"),
    /** Everything, of which frames are taken at the rate set. */
    FULL("full");

    private final String label;

    DecodeMode(String label) {
        this.label = label;
    }

    /** As it stands in {@code CameraHealth}. */
    public String label() {
        return label;
    }

    /** What {@code analysis} asks for. */
    public static DecodeMode of(Analysis analysis) {
        if (!(analysis.getFramesPerSecond() > 0)) {
            return NONE;
        }
        return analysis.getKeyFramesOnly() ? KEY_FRAMES : FULL;
    }
}
