/**
 * A small city that moves, for demonstrations and tests.
 *
 * <p>{@link id.balai.simulator.DemoCity} writes the import files of the invented Kota Bahari: areas, agencies,
 * categories, people, cameras, zones, roads and places. {@link id.balai.simulator.SimulatorMain} is the program.
 *
 * <p>Nothing here is known to the rest of Balai: the city comes in by the ordinary importers, the pictures by RTSP.
 */
@NullMarked
package id.balai.simulator;

import org.jspecify.annotations.NullMarked;
