package id.balai.incident;

/** Who told of an incident. */
public enum SignalKind {
    /** A rule on a camera's picture was met. */
    CAMERA,
    /** A person of the city wrote it down. */
    PERSON
}
