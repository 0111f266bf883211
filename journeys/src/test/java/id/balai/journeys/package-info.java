/**
 * What Balai's users do, done in a real browser against the whole program: its own PostgreSQL, broker, server and eye as
 * processes, and cameras that speak RTSP.
 */
@NullMarked
package id.balai.journeys;

import org.jspecify.annotations.NullMarked;
