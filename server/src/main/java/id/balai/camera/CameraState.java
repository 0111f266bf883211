package id.balai.camera;

/** What the city means to do with a camera; how it is at this moment is {@link CameraHealth}. */
public enum CameraState {
    /** Not there yet: a gap in coverage, not a fault. */
    PLANNED,
    /** Watched. */
    ACTIVE,
    /** There, but switched off on purpose. */
    INACTIVE,
    /** Gone for good; kept for the record. */
    RETIRED
}
