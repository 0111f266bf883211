/** What the detectors cost. */
@NullMarked
package id.balai.bench.detect;

import org.jspecify.annotations.NullMarked;
