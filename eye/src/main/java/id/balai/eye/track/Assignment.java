package id.balai.eye.track;

import java.util.Arrays;

/**
 * The cheapest one-to-one assignment of rows to columns, by shortest augmenting paths (Jonker and Volgenant, A shortest
 * augmenting path algorithm for dense and sparse linear assignment problems, Computing 38, 1987; in the form for
 * rectangular matrices of Crouse, On implementing 2D rectangular assignment algorithms, IEEE TAES 52, 2016). The work
 * grows with rows squared times columns.
 */
final class Assignment {

    private static final int NONE = -1;

    private final double[][] cost;
    private final int rows;
    private final int columns;
    private final double[] rowPrice;
    private final double[] columnPrice;
    private final int[] columnOfRow;
    private final int[] rowOfColumn;
    private final double[] shortest;
    private final int[] cameFromRow;
    private final boolean[] scannedRow;
    private final boolean[] scannedColumn;

    private Assignment(double[][] cost, int columns) {
        this.cost = cost;
        this.rows = cost.length;
        this.columns = columns;
        rowPrice = new double[rows];
        columnPrice = new double[columns];
        columnOfRow = new int[rows];
        rowOfColumn = new int[columns];
        shortest = new double[columns];
        cameFromRow = new int[columns];
        scannedRow = new boolean[rows];
        scannedColumn = new boolean[columns];
        Arrays.fill(columnOfRow, NONE);
        Arrays.fill(rowOfColumn, NONE);
    }

    /**
     * The assignment with the least sum, where leaving a row without a column costs {@code limit}. So no pair that costs
     * {@code limit} or more is made.
     *
     * @param cost one row for each, all of the same length, finite numbers
     * @param limit what a row without a column costs
     * @return for each row its column, or -1
     */
    static int[] solve(double[][] cost, double limit) {
        if (cost.length == 0) {
            return new int[0];
        }
        int real = cost[0].length;
        // Each row could also take one of as many spare columns as there are rows, at the price of the limit.
        double[][] padded = new double[cost.length][real + cost.length];
        for (int row = 0; row < cost.length; row++) {
            for (int column = 0; column < real; column++) {
                padded[row][column] = Math.min(cost[row][column], limit);
            }
            Arrays.fill(padded[row], real, real + cost.length, limit);
        }
        int[] solution = new Assignment(padded, real + cost.length).solve();
        for (int row = 0; row < cost.length; row++) {
            int column = solution[row];
            if (column >= real || cost[row][column] >= limit) {
                solution[row] = NONE;
            }
        }
        return solution;
    }

    private int[] solve() {
        for (int row = 0; row < rows; row++) {
            augment(row, shortestPathTo(row));
        }
        return columnOfRow;
    }

    /** Finds the free column that {@code start} reaches at the least reduced cost, and moves the prices. */
    private int shortestPathTo(int start) {
        Arrays.fill(shortest, Double.POSITIVE_INFINITY);
        Arrays.fill(scannedRow, false);
        Arrays.fill(scannedColumn, false);
        double reached = 0;
        int row = start;
        int sink = NONE;
        while (sink == NONE) {
            scannedRow[row] = true;
            int next = relax(row, reached);
            reached = shortest[next];
            scannedColumn[next] = true;
            if (rowOfColumn[next] == NONE) {
                sink = next;
            } else {
                row = rowOfColumn[next];
            }
        }
        reprice(start, reached);
        return sink;
    }

    /** Improves the ways to all open columns through {@code row}; the nearest open column, a free one when tied. */
    private int relax(int row, double reached) {
        int nearest = NONE;
        for (int column = 0; column < columns; column++) {
            if (scannedColumn[column]) {
                continue;
            }
            double way = reached + cost[row][column] - rowPrice[row] - columnPrice[column];
            if (way < shortest[column]) {
                shortest[column] = way;
                cameFromRow[column] = row;
            }
            if (nearest == NONE
                    || shortest[column] < shortest[nearest]
                    || shortest[column] == shortest[nearest] && rowOfColumn[column] == NONE) {
                nearest = column;
            }
        }
        return nearest;
    }

    private void reprice(int start, double reached) {
        rowPrice[start] += reached;
        for (int row = 0; row < rows; row++) {
            if (scannedRow[row] && row != start) {
                rowPrice[row] += reached - shortest[columnOfRow[row]];
            }
        }
        for (int column = 0; column < columns; column++) {
            if (scannedColumn[column]) {
                columnPrice[column] -= reached - shortest[column];
            }
        }
    }

    private void augment(int start, int sink) {
        int column = sink;
        int row = NONE;
        while (row != start) {
            row = cameFromRow[column];
            rowOfColumn[column] = row;
            int previous = columnOfRow[row];
            columnOfRow[row] = column;
            column = previous;
        }
    }
}
