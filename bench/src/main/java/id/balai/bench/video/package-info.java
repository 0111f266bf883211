/** What measurements of video share: a film, cameras that play it, the eye as a process, and libav without it. */
@NullMarked
package id.balai.bench.video;

import org.jspecify.annotations.NullMarked;
