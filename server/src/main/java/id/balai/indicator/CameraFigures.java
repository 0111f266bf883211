package id.balai.indicator;

import id.balai.identity.Scope;

/** Where the figures of cameras come from; whoever knows cameras offers it as a bean. */
public interface CameraFigures {

    /**
     * How cameras are.
     *
     * @param up active and sending pictures
     * @param active meant to be watched
     * @param planned to come: a gap in coverage, not a fault
     */
    record Counts(long up, long active, long planned) {

        /** No cameras are known. */
        public static final Counts NONE = new Counts(0, 0, 0);
    }

    /** The cameras somebody of this scope may see. */
    Counts counts(Scope scope);
}
