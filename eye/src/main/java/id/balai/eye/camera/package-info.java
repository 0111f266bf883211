/** One camera's parts tied together: its sources, live stream, decoder and analyser, and its health. */
@NullMarked
package id.balai.eye.camera;

import org.jspecify.annotations.NullMarked;
