package id.balai.incident;

import java.util.List;

/** What becomes of a command. */
public sealed interface Decision {

    /**
     * It is done.
     *
     * @param incident the incident after it, its version one higher
     * @param entries what is to be added to the timeline, at least one line
     */
    record Accepted(Incident incident, List<TimelineEntry> entries) implements Decision {
        /** Copies the list. */
        public Accepted {
            entries = List.copyOf(entries);
        }
    }

    /** It is not done. */
    record Refused(Refusal reason) implements Decision {}

    /** Why a command is not done. */
    enum Refusal {
        /** This person may not do this to this incident, in whatever state. */
        NOT_PERMITTED,
        /** This person's agency is only informed of the incident: it is another's to work on. */
        ONLY_INFORMED,
        /** The incident's state does not allow it. */
        NOT_ALLOWED_IN_STATE,
        /** To resolve, a photo must show it. */
        PHOTO_REQUIRED,
        /** A reason must be given. */
        NOTE_REQUIRED,
        /** There is nothing to do: the promise is not broken, or that is known already. */
        NOTHING_TO_DO
    }
}
