package id.balai.eye.models;

import id.balai.eye.detect.Decoder;
import id.balai.eye.detect.ModelInput;
import java.net.URI;

/**
 * A model that the eye can use.
 *
 * @param name what people and cameras' settings call it, lower case
 * @param fileName its file's name in a folder of models
 * @param source where it is downloaded from, pinned to a commit
 * @param licence SPDX identifier, with a remark where there is more to say
 * @param sizeBytes exact size of the file
 * @param sha256 digest of the file, lower-case hexadecimal
 * @param input what it wants to see
 * @param decoder how its numbers are read
 * @param scores where its scores lie
 */
public record Model(
        String name,
        String fileName,
        URI source,
        String licence,
        long sizeBytes,
        String sha256,
        ModelInput input,
        Decoder decoder,
        Scores scores) {

    /**
     * Where a detector's scores lie.
     *
     * @param least below it, detections are noise
     * @param sure from it on, a detection may continue any track
     * @param fresh from it on, a detection may start a track
     */
    public record Scores(double least, double sure, double fresh) {}
}
