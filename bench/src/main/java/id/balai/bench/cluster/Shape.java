package id.balai.bench.cluster;

/**
 * How many of each.
 *
 * @param brokers one, or three: then each partition has three copies, of which two must be written
 * @param servers behind one address when there are several
 * @param streams processes that run the streams
 * @param eyes processes that watch the cameras
 */
public record Shape(int brokers, int servers, int streams, int eyes) {

    /** One process of each kind. */
    public static final Shape ONE_OF_EACH = new Shape(1, 1, 1, 1);
}
