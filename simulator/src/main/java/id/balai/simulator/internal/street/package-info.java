/** The streets that the demo's cameras look at: their geometry in metres, what moves on them, and how they are drawn. */
@NullMarked
package id.balai.simulator.internal.street;

import org.jspecify.annotations.NullMarked;
