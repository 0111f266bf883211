package id.balai.camera.internal;

/** Which categories of incidents there are. */
interface CategoryCodes {

    /** Whether there is one of this code. */
    boolean isCategory(String code);
}
