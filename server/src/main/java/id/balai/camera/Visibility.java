package id.balai.camera;

/** Who may see a camera's picture, beside those whose area it lies in. */
public enum Visibility {
    /** The command room only. */
    INTERNAL,
    /** Officers of all agencies too. */
    AGENCY,
    /** Anyone; officers of all agencies included. */
    PUBLIC
}
