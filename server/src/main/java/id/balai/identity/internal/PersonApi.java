package id.balai.identity.internal;

import static id.balai.platform.EndpointRule.roles;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.balai.identity.Person;
import id.balai.platform.EndpointRules;
import id.balai.platform.Fields;
import id.balai.platform.Page;
import id.balai.platform.Required;
import id.balai.platform.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of people. */
@RestController
@RequestMapping("/api/people")
@Tag(name = "people", description = "Who may sign in, as what, for which agency or area")
class PersonApi {

    private final People people;
    private final PersonRules rules;

    PersonApi(People people, PersonRules rules) {
        this.people = people;
        this.rules = rules;
    }

    /** A person as shown to administrators. */
    record PersonView(
            UUID id,
            String username,
            String name,
            Role role,
            @Nullable String agencyCode,
            @Nullable String areaCode,
            @Nullable String email,
            @Nullable String phone,
            boolean enabled,
            long version) {

        static PersonView of(Person person) {
            return new PersonView(
                    person.id(),
                    person.username(),
                    person.name(),
                    person.role(),
                    person.agencyCode(),
                    person.areaCode(),
                    person.email(),
                    person.phone(),
                    person.enabled(),
                    person.version());
        }
    }

    /** A person as sent; the user name counts only when the person is new. */
    record PersonForm(
            @Nullable String username,
            @Required @Nullable String name,
            @Required @Nullable Role role,
            @Nullable String agencyCode,
            @Nullable String areaCode,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Boolean enabled,
            @Nullable Long version) {}

    /** A password that must be changed at the first sign-in; shown this once. */
    record OneTimePassword(String oneTimePassword) {}

    @Operation(summary = "List people by user name")
    @GetMapping
    Page<PersonView> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int bounded = Page.boundedLimit(limit);
        String text = q == null || q.isBlank() ? null : q.strip();
        return Page.of(
                        people.list(new PersonStore.Query(text, role, agency), cursor, bounded + 1),
                        bounded,
                        Person::username)
                .map(PersonView::of);
    }

    @Operation(
            summary = "Add a person",
            description = "Without a password; POST /api/people/{id}/password gives a one-time one")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PersonView create(@RequestBody PersonForm form) {
        Fields fields = new Fields();
        String username = fields.text("username", form.username(), 60).toLowerCase(Locale.ROOT);
        fields.check(PersonRules.USERNAME.matcher(username).matches(), "username", "malformed");
        return PersonView.of(people.create(read(form, UUID.randomUUID(), username, fields)));
    }

    @Operation(summary = "Change a person", description = "With the version last seen; 409 stale-version otherwise")
    @PutMapping("/{id}")
    PersonView update(@PathVariable UUID id, @RequestBody PersonForm form) {
        Person before = people.get(id);
        return PersonView.of(people.update(read(form, id, before.username(), new Fields())));
    }

    @Operation(summary = "Give a person a one-time password", description = "Ends their sessions")
    @PostMapping("/{id}/password")
    OneTimePassword resetPassword(@PathVariable UUID id) {
        return new OneTimePassword(people.giveOneTimePassword(id));
    }

    private Person read(PersonForm form, UUID id, String username, Fields fields) {
        String name = fields.text("name", form.name(), 200);
        Role role = fields.value("role", form.role(), Role.RT_HEAD);
        String agency = fields.optionalText("agencyCode", form.agencyCode(), 40);
        String area = fields.optionalText("areaCode", form.areaCode(), 40);
        String email = fields.optionalText("email", form.email(), 250);
        String phone = fields.optionalText("phone", form.phone(), 40);
        fields.check(email == null || PersonRules.EMAIL.matcher(email).matches(), "email", "malformed");
        fields.check(phone == null || PersonRules.PHONE.matcher(phone).matches(), "phone", "malformed");
        if (form.role() != null) {
            rules.faultOfAgency(role, agency)
                    .ifPresent(code -> fields.check(false, "agencyCode", code, Objects.requireNonNullElse(agency, "")));
            rules.faultOfArea(role, area)
                    .ifPresent(code -> fields.check(false, "areaCode", code, Objects.requireNonNullElse(area, "")));
        }
        fields.refuseFaults();
        return new Person(
                id,
                username,
                name,
                role,
                agency,
                area,
                email,
                phone,
                null,
                false,
                !Boolean.FALSE.equals(form.enabled()),
                Objects.requireNonNullElse(form.version(), 0L));
    }

    @Bean
    static EndpointRules peopleEndpoints() {
        return EndpointRules.of(
                roles(GET, "/api/people", Role.ADMINISTRATOR),
                roles(POST, "/api/people", Role.ADMINISTRATOR),
                roles(PUT, "/api/people/{id}", Role.ADMINISTRATOR),
                roles(POST, "/api/people/{id}/password", Role.ADMINISTRATOR));
    }
}
