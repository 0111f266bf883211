package id.balai.simulator;

/** The kinds of street the demo's cameras look at; each has one clip. */
public enum Scene {
    /** A four-lane street with a no-stopping kerb on which a car stands for more than a minute. */
    STREET,
    /** A market lane where a crowd gathers and goes. */
    MARKET,
    /** A junction of two main streets with lights. */
    JUNCTION,
    /** A square in a park. */
    PARK,
    /** A street with a school's gate. */
    SCHOOL,
    /** A lane in a neighbourhood. */
    LANE,
    /** A street along the river. */
    RIVER;

    /** The word for it in file names. */
    public String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
