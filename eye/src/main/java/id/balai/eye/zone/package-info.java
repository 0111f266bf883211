/**
 * What the followed objects do in a camera's zones and over its lines: how many there are, who stands for how long, how
 * fast they go, who crosses. It makes the messages the eye sends.
 */
@NullMarked
package id.balai.eye.zone;

import org.jspecify.annotations.NullMarked;
