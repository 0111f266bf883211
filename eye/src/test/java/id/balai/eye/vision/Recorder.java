package id.balai.eye.vision;

import id.balai.contracts.proto.Crossing;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.Track;
import id.balai.contracts.proto.ZoneObservation;
import java.util.ArrayList;
import java.util.List;

/** Keeps all that was seen. */
final class Recorder implements ObservationSink {

    private final List<Observation> observations = new ArrayList<>();
    private final List<Track> tracks = new ArrayList<>();

    @Override
    public void observation(Observation observation) {
        observations.add(observation);
    }

    @Override
    public void track(Track track) {
        tracks.add(track);
    }

    List<Track> tracks() {
        return tracks;
    }

    /** What one zone said, second by second. */
    List<ZoneObservation> zone(String zoneId) {
        return observations.stream()
                .filter(Observation::hasZone)
                .map(Observation::getZone)
                .filter(zone -> zone.getZoneId().equals(zoneId))
                .toList();
    }

    /** The crossings of one line with the end of the second they are in. */
    List<TimedCrossing> crossings(String lineId) {
        return observations.stream()
                .filter(observation -> observation.getLine().getLineId().equals(lineId))
                .flatMap(observation -> observation.getLine().getCrossingsList().stream()
                        .map(crossing -> new TimedCrossing(observation.getAtMs(), crossing)))
                .toList();
    }

    /**
     * A crossing and when.
     *
     * @param atMs end of its second
     * @param crossing what crossed
     */
    record TimedCrossing(long atMs, Crossing crossing) {}
}
