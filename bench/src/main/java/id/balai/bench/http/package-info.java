/**
 * A load generator for HTTP/1.1 that costs little itself: one thread, connections that are kept, no object for each byte.
 * What it measures shares its cores with it, so what it spends is missing there.
 */
@NullMarked
package id.balai.bench.http;

import org.jspecify.annotations.NullMarked;
