package id.balai.eye.motion;

import java.util.Arrays;

/** The convex hull of a patch of pixels, by Andrew's monotone chain (Information Processing Letters 9, 1979) over its rows. */
final class Hull {

    private Hull() {}

    /**
     * The area in pixels of the hull of one patch, at least 1.
     *
     * @param labels for each pixel the label of its patch
     * @param stride pixels in a row of the picture
     * @param label the patch's
     * @param box around the patch
     */
    static double area(int[] labels, int stride, int label, Area box) {
        // Upper and lower ends of each column are in order of x already, so two passes make the two chains.
        int[] first = new int[box.width()];
        int[] last = new int[box.width()];
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(last, Integer.MIN_VALUE);
        for (int y = 0; y < box.height(); y++) {
            int row = (box.top() + y) * stride + box.left();
            for (int x = 0; x < first.length; x++) {
                if (labels[row + x] == label) {
                    first[x] = Math.min(first[x], y);
                    last[x] = y + 1;
                }
            }
        }
        return Math.max(1, under(last, 1) - under(first, -1));
    }

    /** Area under the chain that bends away from the patch: {@code side} 1 for the larger ends, -1 for the smaller. */
    private static double under(int[] ends, int side) {
        int[] chain = new int[ends.length];
        int size = 0;
        for (int x = 0; x < ends.length; x++) {
            if (ends[x] == Integer.MAX_VALUE || ends[x] == Integer.MIN_VALUE) {
                continue;
            }
            while (size >= 2 && side * turn(ends, chain[size - 2], chain[size - 1], x) >= 0) {
                size--;
            }
            chain[size++] = x;
        }
        double area = size == 0 ? 0 : ends[chain[size - 1]];
        for (int i = 1; i < size; i++) {
            area += (chain[i] - chain[i - 1]) * (ends[chain[i]] + ends[chain[i - 1]]) / 2.0;
        }
        return area;
    }

    private static long turn(int[] ends, int a, int b, int c) {
        return (long) (b - a) * (ends[c] - ends[a]) - (long) (ends[b] - ends[a]) * (c - a);
    }
}
