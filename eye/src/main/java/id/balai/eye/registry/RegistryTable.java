package id.balai.eye.registry;

import id.balai.contracts.proto.CameraConfig;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The newest configuration of each camera on the partitions that are this eye's. A partition's cameras count only when it
 * has been read to the end it had when it was assigned: before, the newest of a camera may still be to come. Pure; used by
 * one thread.
 */
final class RegistryTable {

    private final Map<Integer, Partition> partitions = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    // What was told to be watched and by which partition, so that what a lost partition held can be let go.
    private final Map<String, Integer> told = new HashMap<>();

    private static final class Partition {
        private final Map<String, CameraConfig> cameras = new HashMap<>();
        private long end;
        private boolean read;
    }

    /** The partition is this eye's, and holds records before {@code end}. */
    void assigned(int partition, long end) {
        Partition fresh = new Partition();
        fresh.end = end;
        partitions.put(partition, fresh);
    }

    /** The partition is another's now: its cameras are to be let go. */
    void revoked(int partition) {
        partitions.remove(partition);
        told.forEach((camera, from) -> {
            if (from == partition) {
                changed.add(camera);
            }
        });
    }

    /** A record; null ends the camera. */
    void put(int partition, String camera, @Nullable CameraConfig config) {
        Partition of = partitions.get(partition);
        if (of == null) {
            return;
        }
        if (config == null) {
            of.cameras.remove(camera);
        } else {
            of.cameras.put(camera, config);
        }
        changed.add(camera);
    }

    /** The partition has been read up to {@code position}. */
    void position(int partition, long position) {
        Partition of = partitions.get(partition);
        if (of == null || of.read || position < of.end) {
            return;
        }
        of.read = true;
        // What it held when it was this eye's before, and holds no longer.
        told.forEach((camera, from) -> {
            if (from == partition && !of.cameras.containsKey(camera)) {
                changed.add(camera);
            }
        });
    }

    /** True when the partition is this eye's. */
    boolean isAssigned(int partition) {
        return partitions.containsKey(partition);
    }

    /** Partitions whose cameras are known. */
    long partitionsRead() {
        return partitions.values().stream().filter(partition -> partition.read).count();
    }

    /** What has changed since the last call: the newest configuration, or null for a camera that is to be let go. */
    Map<String, @Nullable CameraConfig> takeChanges() {
        Map<String, @Nullable CameraConfig> changes = new HashMap<>();
        Set<String> notYet = new HashSet<>();
        for (String camera : changed) {
            collect(camera, changes, notYet);
        }
        changed.clear();
        changed.addAll(notYet);
        return changes;
    }

    private void collect(String camera, Map<String, @Nullable CameraConfig> changes, Set<String> notYet) {
        for (Map.Entry<Integer, Partition> entry : partitions.entrySet()) {
            CameraConfig config = entry.getValue().cameras.get(camera);
            if (config != null) {
                if (entry.getValue().read) {
                    told.put(camera, entry.getKey());
                    changes.put(camera, config);
                } else {
                    notYet.add(camera);
                }
                return;
            }
        }
        Integer from = told.get(camera);
        if (from == null) {
            return;
        }
        Partition of = partitions.get(from);
        if (of != null && !of.read) {
            // Being read anew: it may still turn up.
            notYet.add(camera);
            return;
        }
        told.remove(camera);
        changes.put(camera, null);
    }
}
