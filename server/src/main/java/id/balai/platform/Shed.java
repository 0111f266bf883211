package id.balai.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What was left out because there was too much of it: one counter, {@code balai.shed}, labelled with what. */
public final class Shed {

    /** The counter's name. */
    public static final String NAME = "balai.shed";

    /** The label that says what. */
    public static final String WHAT = "what";

    private Shed() {}

    /** The counter of what is named {@code what}: a word in lower case, such as {@code console}. */
    public static Counter counter(MeterRegistry meters, String what) {
        return Counter.builder(NAME)
                .description("Left out because there was too much of it")
                .tag(WHAT, what)
                .register(meters);
    }
}
