/**
 * What is seen on a camera's frames. The face between the pipeline, which decodes frames and sends messages, and the
 * analysis, which finds objects, follows them, and counts them in zones and over lines.
 */
@NullMarked
package id.balai.eye.vision;

import org.jspecify.annotations.NullMarked;
