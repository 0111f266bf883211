/**
 * Generates the invented city from a seed. All is worked out in metres on a local plane, snapped to centimetres, and
 * turned to degrees when written.
 */
@NullMarked
package id.balai.simulator.internal.city;

import org.jspecify.annotations.NullMarked;
