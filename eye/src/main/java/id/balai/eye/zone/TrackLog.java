package id.balai.eye.zone;

import id.balai.contracts.proto.Track;
import id.balai.contracts.proto.TrackPoint;
import id.balai.eye.picture.Box;
import id.balai.eye.track.TrackedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Writes down the objects' ways, thinned, and makes of them the messages that are sent each 10 s and at the end. */
final class TrackLog {

    private static final double SENT_EACH_SECONDS = 10;
    private static final double POINT_EACH_SECONDS = 1;
    private static final double MOVED_SIZES = 0.1;

    private final String cameraId;
    private final LongFunction<String> trackId;
    private final Map<Long, Entry> entries = new HashMap<>();

    TrackLog(String cameraId, LongFunction<String> trackId) {
        this.cameraId = cameraId;
        this.trackId = trackId;
    }

    /** Writes down where {@code object} is; gives the message that is due, if one is. */
    Optional<Track> add(long atMs, TrackedObject object, OptionalDouble speedKmh, Set<String> zoneIds) {
        Entry entry = entries.computeIfAbsent(
                object.number(), number -> new Entry(atMs - Math.round(object.ageSeconds() * 1000)));
        entry.zoneIds.addAll(zoneIds);
        if (object.seen()) {
            entry.see(atMs, object, speedKmh);
        }
        if (object.ageSeconds() - entry.sentAge < SENT_EACH_SECONDS) {
            return Optional.empty();
        }
        entry.sentAge = object.ageSeconds();
        return Optional.of(entry.message(object, false));
    }

    /** The last message of an object that is given up; empty when it was never written down. */
    Optional<Track> end(TrackedObject object) {
        return Optional.ofNullable(entries.remove(object.number())).map(entry -> entry.message(object, true));
    }

    /** Forgets objects that are neither followed nor were ended in order. */
    void retain(List<TrackedObject> live) {
        entries.keySet().retainAll(live.stream().map(TrackedObject::number).collect(Collectors.toSet()));
    }

    /** What is written down of one object since its last message. */
    private final class Entry {

        private final long fromMs;
        private final Set<String> zoneIds = new HashSet<>();
        private final List<TrackPoint> path = new ArrayList<>();
        private double sentAge;
        private double pointAge = Double.NEGATIVE_INFINITY;
        private Optional<Box> pointBox = Optional.empty();
        private long seenMs;
        private Optional<TrackPoint> newest = Optional.empty();

        private Entry(long fromMs) {
            this.fromMs = fromMs;
            this.seenMs = fromMs;
        }

        private void see(long atMs, TrackedObject object, OptionalDouble speedKmh) {
            TrackPoint.Builder point =
                    TrackPoint.newBuilder().setAtMs(atMs).setBox(object.box().toProto());
            speedKmh.ifPresent(kmh -> point.setSpeedKmh((float) kmh));
            newest = Optional.of(point.build());
            seenMs = atMs;
            boolean moved = pointBox.isEmpty()
                    || pointBox.get().ground().distance(object.box().ground())
                            > MOVED_SIZES * object.box().size();
            if (moved && object.ageSeconds() - pointAge >= POINT_EACH_SECONDS) {
                path.add(newest.get());
                pointAge = object.ageSeconds();
                pointBox = Optional.of(object.box());
            }
        }

        private Track message(TrackedObject object, boolean ended) {
            newest.filter(point -> path.isEmpty() || path.getLast().getAtMs() != point.getAtMs())
                    .ifPresent(path::add);
            Track track = Track.newBuilder()
                    .setCameraId(cameraId)
                    .setTrackId(trackId.apply(object.number()))
                    .setObjectClass(object.objectClass())
                    .setClassConfidence((float) object.classConfidence())
                    .setFromMs(fromMs)
                    .setToMs(seenMs)
                    .setEnded(ended)
                    .addAllPath(path)
                    .addAllZoneIds(new TreeSet<>(zoneIds))
                    .build();
            path.clear();
            zoneIds.clear();
            newest = Optional.empty();
            return track;
        }
    }
}
