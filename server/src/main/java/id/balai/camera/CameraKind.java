package id.balai.camera;

/** Where a camera hangs, or whose it is. */
public enum CameraKind {
    STREET,
    MARKET,
    PARK,
    SCHOOL,
    OFFICE,
    /** A neighbourhood's own, from the programme of one camera in every RT. */
    RT,
    /** Traffic control. */
    ATCS,
    /** Of a company or a resident, by agreement. */
    PRIVATE
}
