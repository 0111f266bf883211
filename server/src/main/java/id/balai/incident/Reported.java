package id.balai.incident;

/**
 * What became of a signal.
 *
 * @param incident the incident it is part of
 * @param outcome how it came to be so
 */
public record Reported(Incident incident, Outcome outcome) {

    /** How a signal came to be part of an incident. */
    public enum Outcome {
        /** It began the incident. */
        NEW,
        /** It joined one that was there. */
        JOINED,
        /** It was known already; nothing was changed. */
        DUPLICATE
    }
}
