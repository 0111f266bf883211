/** Finds the objects on one frame: detectors by neural networks over ONNX Runtime, and what they share. */
@NullMarked
package id.balai.eye.detect;

import org.jspecify.annotations.NullMarked;
