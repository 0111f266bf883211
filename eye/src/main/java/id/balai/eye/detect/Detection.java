package id.balai.eye.detect;

import id.balai.contracts.proto.ObjectClass;
import id.balai.eye.picture.Box;

/**
 * An object that a detector found on one frame.
 *
 * @param box where
 * @param objectClass what
 * @param score how sure the detector is, 0 to 1
 */
public record Detection(Box box, ObjectClass objectClass, double score) {}
