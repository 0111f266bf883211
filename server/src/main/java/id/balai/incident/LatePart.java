package id.balai.incident;

/** Which promise was not kept in time. */
public enum LatePart {
    /** Nobody of the agency has begun by the time it should have. */
    RESPOND,
    /** It is not resolved by the time it should have been, or was resolved after it. */
    RESOLVE
}
