package id.balai.incident;

import id.balai.incident.Decision.Refusal;
import id.balai.platform.Role;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what to an incident, and in which state. Pure.
 *
 * <p>Operators and administrators confirm, reject, assign, close and reopen. Officers of the agency that has the incident
 * begin, resolve and hand back; operators may begin and resolve in their place, because partner agencies (police, PLN)
 * report by telephone and have no account. Officers of an agency that is informed of its category see it, whoever has it.
 * Everybody who sees the incident may comment, except executives, who only read.
 */
public final class IncidentRights {

    private IncidentRights() {}

    /** What this person may do to the incident now, in the order of the constants. */
    public static Set<IncidentAction> allowed(Incident incident, Actor.Person person) {
        Set<IncidentAction> allowed = EnumSet.noneOf(IncidentAction.class);
        for (IncidentAction action : IncidentAction.values()) {
            if (action.possibleIn(incident.state()) && permitted(incident, action, person)) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    /** Whether this person may make incidents by hand in a place. */
    public static boolean mayCreate(Actor.Person person, Place place) {
        return switch (person.role()) {
            case ADMINISTRATOR, OPERATOR -> true;
            case AREA_OFFICER -> person.areaCode() != null && place.within(person.areaCode());
            case EXECUTIVE, AGENCY_OFFICER, RT_HEAD -> false;
        };
    }

    /** Whether this person may see the incident at all. */
    public static boolean sees(Incident incident, Actor.Person person) {
        return switch (person.role()) {
            case ADMINISTRATOR, EXECUTIVE, OPERATOR -> true;
            case AGENCY_OFFICER -> answersFor(incident, person) || onlyInformed(incident, person);
            case AREA_OFFICER, RT_HEAD ->
                person.areaCode() != null && incident.place().within(person.areaCode());
        };
    }

    private static boolean answersFor(Incident incident, Actor.Person person) {
        return person.agencyCode() != null && person.agencyCode().equals(incident.agencyCode());
    }

    /** Whether this is an officer of an agency that is informed of the incident and does not have it. */
    private static boolean onlyInformed(Incident incident, Actor.Person person) {
        return person.role() == Role.AGENCY_OFFICER
                && person.informedOf().contains(incident.categoryCode())
                && !answersFor(incident, person);
    }

    /** Why this wish is not to be granted; null when it is. */
    static @Nullable Refusal refusal(Incident incident, IncidentCommand.ByPerson wish, Actor actor) {
        IncidentAction action = wish.action();
        if (!(actor instanceof Actor.Person person)) {
            return Refusal.NOT_PERMITTED;
        }
        if (!permitted(incident, action, person)) {
            return onlyInformed(incident, person) ? Refusal.ONLY_INFORMED : Refusal.NOT_PERMITTED;
        }
        if (!action.possibleIn(incident.state())) {
            return Refusal.NOT_ALLOWED_IN_STATE;
        }
        if (action == IncidentAction.RESOLVE && wish.attachments().isEmpty()) {
            return Refusal.PHOTO_REQUIRED;
        }
        return needsNote(wish) && wish.note().isBlank() ? Refusal.NOTE_REQUIRED : null;
    }

    private static boolean permitted(Incident incident, IncidentAction action, Actor.Person person) {
        boolean commands = person.role() == Role.OPERATOR || person.role() == Role.ADMINISTRATOR;
        boolean agencys = person.role() == Role.AGENCY_OFFICER && answersFor(incident, person);
        return sees(incident, person)
                && switch (action) {
                    case CONFIRM, REJECT, ASSIGN, CLOSE, REOPEN -> commands;
                    case START, RESOLVE -> commands || agencys;
                    case HAND_BACK -> agencys;
                    case COMMENT -> person.role() != Role.EXECUTIVE;
                };
    }

    private static boolean needsNote(IncidentCommand.ByPerson wish) {
        return switch (wish.action()) {
            case REJECT, HAND_BACK, REOPEN -> true;
            case COMMENT -> wish.attachments().isEmpty();
            case CONFIRM, ASSIGN, START, RESOLVE, CLOSE -> false;
        };
    }
}
