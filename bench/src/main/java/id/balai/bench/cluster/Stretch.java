package id.balai.bench.cluster;

/** For how long something was told of without a break, as the stream's rules count it. */
final class Stretch {

    /** After a longer silence in a zone rules begin to count anew. */
    private static final long LONGEST_SILENCE_MS = 10_000;

    private long began = Long.MIN_VALUE;
    private long last = Long.MIN_VALUE;
    private long longestMillis;

    /** It was told of at this time, which is later than the one before. */
    void goesOnAt(long atMs) {
        if (last == Long.MIN_VALUE || atMs - last > LONGEST_SILENCE_MS) {
            began = atMs;
        }
        last = atMs;
        longestMillis = Math.max(longestMillis, last - began);
    }

    /** From the first to the last time of the longest part without a break. */
    long longestMillis() {
        return longestMillis;
    }
}
