/**
 * A small city that moves, for demonstrations and tests.
 *
 * <p>{@link id.balai.simulator.DemoCity} writes the import files of the invented Kota Bahari: areas, agencies,
 * categories, people, cameras, zones, roads and places. {@link id.balai.simulator.ClipRenderer} renders street clips with
 * their truth, {@link id.balai.simulator.CameraServer} serves any clip as an RTSP camera, and
 * {@link id.balai.simulator.DemoCameras} does both for the city's cameras. {@link id.balai.simulator.SimulatorMain} is the
 * program: {@code generate}, {@code serve}, {@code camera}.
 *
 * <p>Nothing here is known to the rest of Balai: the city comes in by the ordinary importers, the pictures by RTSP.
 */
@NullMarked
package id.balai.simulator;

import org.jspecify.annotations.NullMarked;
