package id.balai.eye.motion;

import java.util.function.DoubleSupplier;

/** Tells a patch that several people make from one that a vehicle makes. */
final class Crowds {

    private static final double TWO_PEOPLE_METRES = 1.0;
    private static final double TWO_ROWS_METRES = 2.3;

    /** Vehicles are convex and nearly fill their boxes; people side by side have gaps between heads and legs. */
    private static final double VEHICLE_SOLIDITY = 0.84;

    private Crowds() {}

    /**
     * Whether a patch may be several people.
     *
     * @param solidity the share of its convex hull that it fills, asked for when it matters
     */
    static boolean mayBe(RealSize size, DoubleSupplier solidity) {
        boolean large = size.widthMetres() > TWO_PEOPLE_METRES || size.heightMetres() > TWO_ROWS_METRES;
        return large && solidity.getAsDouble() < VEHICLE_SOLIDITY;
    }
}
