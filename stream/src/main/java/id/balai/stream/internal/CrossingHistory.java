package id.balai.stream.internal;

import id.balai.contracts.proto.Crossing;
import id.balai.contracts.proto.LineObservation;
import id.balai.stream.internal.proto.SubjectRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What crossed a line in the last minute, for the rate. Mutable, owned by one stream thread. */
final class CrossingHistory {

    private static final long SPAN_MS = 60_000;

    /** Lines speak once a second; more entries than this come only from a clock gone wild. */
    private static final int MOST_ENTRIES = 120;

    /** A signal names the last objects only. */
    private static final int MOST_TRACKS = 16;

    private final Deque<Entry> entries = new ArrayDeque<>(4);
    private final Deque<String> tracks = new ArrayDeque<>(4);
    private int total;

    private record Entry(long atMs, int count) {}

    /** Takes one second in and gives the crossings of the minute that ends with it. */
    int add(long atMs, LineObservation line) {
        int count = 0;
        for (Crossing crossing : line.getCrossingsList()) {
            count += crossing.getCount();
            for (String track : crossing.getTrackIdsList()) {
                tracks.addLast(track);
            }
        }
        while (tracks.size() > MOST_TRACKS) {
            tracks.removeFirst();
        }
        if (!entries.isEmpty() && atMs < entries.getLast().atMs - RuleEngine.CLOCK_SET_BACK_MS) {
            forget();
        }
        if (count > 0) {
            entries.addLast(new Entry(atMs, count));
            total += count;
        }
        while (!entries.isEmpty() && (entries.getFirst().atMs <= atMs - SPAN_MS || entries.size() > MOST_ENTRIES)) {
            total -= entries.removeFirst().count;
        }
        return total;
    }

    List<String> tracks() {
        return new ArrayList<>(tracks);
    }

    void writeTo(SubjectRecord.Builder record) {
        for (Entry entry : entries) {
            record.addCrossingMs(entry.atMs).addCrossingCount(entry.count);
        }
        record.addAllCrossingTracks(tracks);
    }

    void readFrom(SubjectRecord record) {
        int kept = Math.min(record.getCrossingMsCount(), record.getCrossingCountCount());
        for (int i = 0; i < kept; i++) {
            entries.addLast(new Entry(record.getCrossingMs(i), record.getCrossingCount(i)));
            total += record.getCrossingCount(i);
        }
        tracks.addAll(record.getCrossingTracksList());
    }

    private void forget() {
        entries.clear();
        tracks.clear();
        total = 0;
    }
}
