/** What the eye's tests share: clips, cameras that serve them, and a whole eye without Kafka. */
@NullMarked
package id.balai.eye.testing;

import org.jspecify.annotations.NullMarked;
