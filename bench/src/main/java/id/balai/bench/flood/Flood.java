package id.balai.bench.flood;

import id.balai.bench.Report;
import java.io.IOException;

/** Too much of one thing. */
interface Flood extends AutoCloseable {

    /** Gets ready, before anything is measured. */
    default void prepare() throws Exception {}

    /** Pours for about so many seconds. */
    void pour(int seconds) throws Exception;

    /** Whether nothing of it is left to be worked off. Asked again and again once it has ended. */
    boolean isLevel() throws Exception;

    /** How much of what was acknowledged is missing, when all is level. */
    long lost() throws Exception;

    /** Tells what else is to be known of it. */
    default void tell(Report report) {}

    @Override
    default void close() throws IOException {}
}
