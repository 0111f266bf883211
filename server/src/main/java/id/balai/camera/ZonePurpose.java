package id.balai.camera;

/** What a place on a picture is. */
public enum ZonePurpose {
    NO_STOPPING,
    CROWD,
    MARKET,
    ROAD,
    ENTRANCE,
    OTHER
}
