package id.balai.eye.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void takesTheCheapestSumNotTheCheapestFirstPair() {
        double[][] cost = {{1, 2}, {1.1, 9}};

        assertThat(Assignment.solve(cost, 100)).containsExactly(1, 0);
    }

    @Test
    void leavesARowAloneThatOnlyHasDearColumns() {
        double[][] cost = {{0.9, 0.95}, {0.1, 0.2}};

        assertThat(Assignment.solve(cost, 0.8)).containsExactly(-1, 0);
    }

    @Test
    void handlesNoRowsAndNoColumns() {
        assertThat(Assignment.solve(new double[0][0], 1)).isEmpty();
        assertThat(Assignment.solve(new double[3][0], 1)).containsExactly(-1, -1, -1);
    }

    @Property(tries = 400)
    void isAsCheapAsTheBestOfAllAssignments(
            @ForAll @IntRange(min = 1, max = 5) int rows,
            @ForAll @IntRange(min = 0, max = 5) int columns,
            @ForAll long seed,
            @ForAll boolean coarse) {
        double[][] cost = new double[rows][columns];
        Random random = new Random(seed);
        for (double[] row : cost) {
            // Coarse costs have many ties.
            Arrays.setAll(row, i -> coarse ? random.nextInt(4) / 4.0 : random.nextDouble());
        }
        double limit = 0.7;

        int[] solution = Assignment.solve(cost, limit);

        assertThat(Arrays.stream(solution).filter(column -> column >= 0)).doesNotHaveDuplicates();
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += solution[row] < 0 ? limit : cost[row][solution[row]];
        }
        assertThat(sum).isCloseTo(best(cost, 0, new boolean[columns], limit), within(1e-9));
    }

    @Test
    void solvesTwoHundredByTwoHundredAsDiagonal() {
        int n = 200;
        double[][] cost = new double[n][n];
        for (int row = 0; row < n; row++) {
            int own = row;
            Arrays.setAll(cost[row], column -> column == (own * 7) % n ? 0.01 : 0.5);
        }

        int[] solution = Assignment.solve(cost, 1);

        for (int row = 0; row < n; row++) {
            assertThat(solution[row]).isEqualTo((row * 7) % n);
        }
    }

    private static double best(double[][] cost, int row, boolean[] taken, double limit) {
        if (row == cost.length) {
            return 0;
        }
        double least = limit + best(cost, row + 1, taken, limit);
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column] && cost[row][column] < limit) {
                taken[column] = true;
                least = Math.min(least, cost[row][column] + best(cost, row + 1, taken, limit));
                taken[column] = false;
            }
        }
        return least;
    }
}
