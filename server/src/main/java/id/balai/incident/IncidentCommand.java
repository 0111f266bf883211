package id.balai.incident;

import java.util.List;
import java.util.UUID;

/** A wish to change an incident. Notes are empty where nothing was said. */
public sealed interface IncidentCommand {

    /** A person's wish. */
    sealed interface ByPerson extends IncidentCommand {

        /** What kind of wish it is. */
        IncidentAction action();

        /** What the person says about it; empty when nothing. */
        String note();

        /** The photos that go with it. */
        default List<UUID> attachments() {
            return List.of();
        }
    }

    /** See {@link IncidentAction#CONFIRM}. */
    record Confirm(String note) implements ByPerson {
        @Override
        public IncidentAction action() {
            return IncidentAction.CONFIRM;
        }
    }

    /** See {@link IncidentAction#REJECT}. */
    record Reject(String note) implements ByPerson {
        @Override
        public IncidentAction action() {
            return IncidentAction.REJECT;
        }
    }

    /** See {@link IncidentAction#ASSIGN}; to the agency with this code. */
    record Assign(String agencyCode, String note) implements ByPerson {
        @Override
        public IncidentAction action() {
            return IncidentAction.ASSIGN;
        }
    }

    /** See {@link IncidentAction#START}. */
    record Start(String note) implements ByPerson {
        @Override
        public IncidentAction action() {
            return IncidentAction.START;
        }
    }

    /** See {@link IncidentAction#HAND_BACK}. */
    record HandBack(String note) implements ByPerson {
        @Override
        public IncidentAction action() {
            return IncidentAction.HAND_BACK;
        }
    }

    /** See {@link IncidentAction#COMMENT}. */
    record Comment(String note, List<UUID> attachments) implements ByPerson {
        /** Copies the list. */
        public Comment {
            attachments = List.copyOf(attachments);
        }

        @Override
        public IncidentAction action() {
            return IncidentAction.COMMENT;
        }
    }

    /** See {@link IncidentAction#RESOLVE}. */
    record Resolve(String note, List<UUID> attachments) implements ByPerson {
        /** Copies the list. */
        public Resolve {
            attachments = List.copyOf(attachments);
        }

        @Override
        public IncidentAction action() {
            return IncidentAction.RESOLVE;
        }
    }

    /** See {@link IncidentAction#CLOSE}. */
    record Close(String note) implements ByPerson {
        @Override
        public IncidentAction action() {
            return IncidentAction.CLOSE;
        }
    }

    /** See {@link IncidentAction#REOPEN}. */
    record Reopen(String note) implements ByPerson {
        @Override
        public IncidentAction action() {
            return IncidentAction.REOPEN;
        }
    }

    /** A further signal about the same thing. One seen after the incident was resolved opens it again. */
    record JoinSignal(Signal signal) implements IncidentCommand {}

    /** A promise was not kept: its time has come. Refused when it was kept, or set anew, in the meantime. */
    record MarkLate() implements IncidentCommand {}
}
