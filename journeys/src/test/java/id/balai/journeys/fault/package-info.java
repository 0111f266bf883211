/** What a whole installation does while something it stands on is full, away, or wrong. */
@NullMarked
package id.balai.journeys.fault;

import org.jspecify.annotations.NullMarked;
