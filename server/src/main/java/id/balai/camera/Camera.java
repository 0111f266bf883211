package id.balai.camera;

import org.jspecify.annotations.Nullable;

/**
 * A camera as the register has it. Its credentials are not in here: only that there are some.
 *
 * @param id the city's own code, for instance {@code KB-0001}
 * @param name for people
 * @param kind where it hangs
 * @param ownerName whose it is, in words; may be empty
 * @param ownerAgencyCode the agency whose it is; null when it is none's
 * @param agreement under what agreement it takes part, in words; may be empty
 * @param longitude WGS 84, degrees
 * @param latitude WGS 84, degrees
 * @param areaCode the smallest area it lies in; null outside the city
 * @param areaName that area's name; empty outside the city
 * @param mainUrl the address of its stream, without credentials; empty while planned
 * @param subUrl the address of its smaller stream; may be empty
 * @param username to sign in at the camera; may be empty
 * @param hasPassword whether a password is kept
 * @param visibility who may see it
 * @param purpose what it is for, in words; may be empty
 * @param state what the city means to do with it
 * @param analysis how it is looked at
 * @param version counts changes
 */
public record Camera(
        String id,
        String name,
        CameraKind kind,
        String ownerName,
        @Nullable String ownerAgencyCode,
        String agreement,
        double longitude,
        double latitude,
        @Nullable String areaCode,
        String areaName,
        String mainUrl,
        String subUrl,
        String username,
        boolean hasPassword,
        Visibility visibility,
        String purpose,
        CameraState state,
        Analysis analysis,
        long version) {

    /** For those who may see it and not how it is reached. */
    public Camera withoutAddresses() {
        return new Camera(
                id,
                name,
                kind,
                ownerName,
                ownerAgencyCode,
                agreement,
                longitude,
                latitude,
                areaCode,
                areaName,
                "",
                "",
                "",
                false,
                visibility,
                purpose,
                state,
                analysis,
                version);
    }

    /**
     * How a camera's picture is looked at.
     *
     * @param framesPerSecond frames analysed each second; 0 for none
     * @param keyFramesOnly whether only key frames are decoded
     * @param detector a model's name, {@code motion}, or empty for the best installed
     */
    public record Analysis(double framesPerSecond, boolean keyFramesOnly, String detector) {

        /** Five frames a second with the best detector there is. */
        public static final Analysis USUAL = new Analysis(5, false, "");
    }
}
