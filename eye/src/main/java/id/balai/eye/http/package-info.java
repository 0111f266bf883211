/** The eye's HTTP interface: live video over WebSocket, snapshots, probes, health. */
@NullMarked
package id.balai.eye.http;

import org.jspecify.annotations.NullMarked;
