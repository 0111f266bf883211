package id.balai.platform;

import org.springframework.boot.health.contributor.Status;

/** The health between well and down. */
public final class Degraded {

    /** Some of the program does not work, and people can still be served. */
    public static final Status STATUS = new Status("DEGRADED");

    private Degraded() {}
}
