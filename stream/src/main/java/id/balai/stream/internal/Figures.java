package id.balai.stream.internal;

import id.balai.contracts.proto.ClassCount;
import id.balai.contracts.proto.Crossing;
import id.balai.contracts.proto.LineObservation;
import id.balai.contracts.proto.ObjectClass;
import id.balai.contracts.proto.Standing;
import id.balai.contracts.proto.ZoneAggregate;
import id.balai.contracts.proto.ZoneObservation;
import id.balai.stream.internal.proto.WindowRecord;
import java.util.ArrayList;
import java.util.List;

/** Sums over one window of one zone or line, from which means come. Mutable, owned by one stream thread. */
final class Figures {

    private static final int CLASSES = ObjectClass.TRUCK_VALUE + 1;

    final long startMs;
    private int observations;
    private long peopleSum;
    private int peopleMax;
    private long vehiclesSum;
    private int vehiclesMax;
    private double speedSum;
    private int speedCount;
    private double occupancySum;
    private float standingSecondsMax;
    private final int[] forward = new int[CLASSES];
    private final int[] backward = new int[CLASSES];

    Figures(long startMs) {
        this.startMs = startMs;
    }

    void add(ZoneObservation zone) {
        int people = ObjectCounts.people(zone.getCountsList());
        int vehicles = ObjectCounts.vehicles(zone.getCountsList());
        observations++;
        peopleSum += people;
        peopleMax = Math.max(peopleMax, people);
        vehiclesSum += vehicles;
        vehiclesMax = Math.max(vehiclesMax, vehicles);
        occupancySum += zone.getOccupancy();
        if (zone.hasMeanSpeedKmh()) {
            speedSum += zone.getMeanSpeedKmh();
            speedCount++;
        }
        for (int i = 0; i < zone.getStandingCount(); i++) {
            Standing standing = zone.getStanding(i);
            standingSecondsMax = Math.max(standingSecondsMax, standing.getSeconds());
        }
    }

    void add(LineObservation line) {
        observations++;
        for (int i = 0; i < line.getCrossingsCount(); i++) {
            Crossing crossing = line.getCrossings(i);
            int of = crossing.getObjectClassValue();
            if (of > 0 && of < CLASSES) {
                (crossing.getForward() ? forward : backward)[of] += crossing.getCount();
            }
        }
    }

    void add(Figures other) {
        observations += other.observations;
        peopleSum += other.peopleSum;
        peopleMax = Math.max(peopleMax, other.peopleMax);
        vehiclesSum += other.vehiclesSum;
        vehiclesMax = Math.max(vehiclesMax, other.vehiclesMax);
        speedSum += other.speedSum;
        speedCount += other.speedCount;
        occupancySum += other.occupancySum;
        standingSecondsMax = Math.max(standingSecondsMax, other.standingSecondsMax);
        for (int i = 0; i < CLASSES; i++) {
            forward[i] += other.forward[i];
            backward[i] += other.backward[i];
        }
    }

    Figures copy() {
        Figures copy = new Figures(startMs);
        copy.add(this);
        return copy;
    }

    ZoneAggregate toMessage(String cameraId, String subjectId, int windowSeconds) {
        double each = Math.max(1, observations);
        ZoneAggregate.Builder message = ZoneAggregate.newBuilder()
                .setCameraId(cameraId)
                .setSubjectId(subjectId)
                .setWindowStartMs(startMs)
                .setWindowSeconds(windowSeconds)
                .setObservations(observations)
                .setPeopleMean((float) (peopleSum / each))
                .setPeopleMax(peopleMax)
                .setVehiclesMean((float) (vehiclesSum / each))
                .setVehiclesMax(vehiclesMax)
                .setOccupancyMean((float) (occupancySum / each))
                .setStandingSecondsMax(standingSecondsMax)
                .addAllCrossingsForward(classCounts(forward))
                .addAllCrossingsBackward(classCounts(backward));
        if (speedCount > 0) {
            message.setMeanSpeedKmh((float) (speedSum / speedCount));
        }
        return message.build();
    }

    WindowRecord toRecord() {
        WindowRecord.Builder record = WindowRecord.newBuilder()
                .setStartMs(startMs)
                .setObservations(observations)
                .setPeopleSum(peopleSum)
                .setPeopleMax(peopleMax)
                .setVehiclesSum(vehiclesSum)
                .setVehiclesMax(vehiclesMax)
                .setSpeedSum(speedSum)
                .setSpeedCount(speedCount)
                .setOccupancySum(occupancySum)
                .setStandingSecondsMax(standingSecondsMax);
        if (anyCrossing()) {
            for (int i = 0; i < CLASSES; i++) {
                record.addForward(forward[i]).addBackward(backward[i]);
            }
        }
        return record.build();
    }

    static Figures of(WindowRecord record) {
        Figures figures = new Figures(record.getStartMs());
        figures.observations = record.getObservations();
        figures.peopleSum = record.getPeopleSum();
        figures.peopleMax = record.getPeopleMax();
        figures.vehiclesSum = record.getVehiclesSum();
        figures.vehiclesMax = record.getVehiclesMax();
        figures.speedSum = record.getSpeedSum();
        figures.speedCount = record.getSpeedCount();
        figures.occupancySum = record.getOccupancySum();
        figures.standingSecondsMax = record.getStandingSecondsMax();
        for (int i = 0; i < Math.min(CLASSES, record.getForwardCount()); i++) {
            figures.forward[i] = record.getForward(i);
            figures.backward[i] = record.getBackward(i);
        }
        return figures;
    }

    private boolean anyCrossing() {
        for (int i = 0; i < CLASSES; i++) {
            if (forward[i] != 0 || backward[i] != 0) {
                return true;
            }
        }
        return false;
    }

    private static List<ClassCount> classCounts(int[] byClass) {
        List<ClassCount> counts = new ArrayList<>(0);
        for (int i = 1; i < byClass.length; i++) {
            if (byClass[i] > 0) {
                counts.add(ClassCount.newBuilder()
                        .setObjectClassValue(i)
                        .setCount(byClass[i])
                        .build());
            }
        }
        return counts;
    }
}
