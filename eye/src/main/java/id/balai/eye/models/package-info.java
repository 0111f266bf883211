/** The models that detectors may use: where they come from, under which licence, and whether a file is what it says. */
@NullMarked
package id.balai.eye.models;

import org.jspecify.annotations.NullMarked;
