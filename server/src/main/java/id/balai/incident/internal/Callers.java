package id.balai.incident.internal;

import id.balai.identity.CurrentPerson;
import id.balai.identity.Person;
import id.balai.incident.Actor;
import org.springframework.stereotype.Component;

/** Who is calling, as incidents know people. */
@Component
class Callers {

    private final CurrentPerson current;
    private final CityView city;

    Callers(CurrentPerson current, CityView city) {
        this.current = current;
        this.city = city;
    }

    Actor.Person get() {
        Person person = current.get();
        return new Actor.Person(
                person.id().toString(),
                person.name(),
                person.role(),
                person.agencyCode(),
                city.agencyShortName(person.agencyCode()),
                person.areaCode());
    }
}
