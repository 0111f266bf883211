package id.balai.incident.internal;

import id.balai.identity.CurrentPerson;
import id.balai.identity.Person;
import id.balai.incident.Actor;
import id.balai.incident.Categories;
import org.springframework.stereotype.Component;

/** Who is calling, as incidents know people. */
@Component
class Callers {

    private final CurrentPerson current;
    private final CityView city;
    private final Categories categories;

    Callers(CurrentPerson current, CityView city, Categories categories) {
        this.current = current;
        this.city = city;
        this.categories = categories;
    }

    Actor.Person get() {
        Person person = current.get();
        return new Actor.Person(
                person.id().toString(),
                person.name(),
                person.role(),
                person.agencyCode(),
                city.agencyShortName(person.agencyCode()),
                categories.informing(person.scope().onlyAgency()),
                person.areaCode());
    }
}
