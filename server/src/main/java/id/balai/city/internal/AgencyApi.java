package id.balai.city.internal;

import static id.balai.platform.EndpointRule.roles;
import static id.balai.platform.EndpointRule.signedIn;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.balai.city.Agency;
import id.balai.city.WorkingHours;
import id.balai.platform.EndpointRules;
import id.balai.platform.Fields;
import id.balai.platform.Page;
import id.balai.platform.Required;
import id.balai.platform.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of agencies. */
@RestController
@RequestMapping("/api/agencies")
@Tag(name = "agencies", description = "Offices of the city and its partners")
class AgencyApi {

    /** Codes of agencies and categories. */
    static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final AgencyRegister register;

    AgencyApi(AgencyRegister register) {
        this.register = register;
    }

    /** An agency as sent; what must be there is checked field by field. */
    record AgencyForm(
            @Nullable String code,
            @Required @Nullable String name,
            @Required @Nullable String shortName,
            @Required Agency.@Nullable Kind kind,
            @Nullable String head,
            @Nullable String desk,
            @Nullable String phone,

            @Schema(description = "Like `Sen-Jum 07:30-16:00; Sab 08:00-12:00`, or `24 jam`", example = "24 jam")
            @Nullable
            String workingHours,

            @Nullable List<String> categoryCodes,
            @Nullable Long version) {

        Agency toAgency(@Nullable String path) {
            Fields fields = new Fields();
            String checked = fields.text("code", path != null ? path : code, 40);
            fields.check(CODE.matcher(checked).matches(), "code", "malformed");
            Optional<WorkingHours> hours = WorkingHours.parse(Objects.requireNonNullElse(workingHours, "24 jam"));
            fields.check(hours.isPresent(), "workingHours", "malformed");
            List<String> codes = Objects.requireNonNullElse(categoryCodes, List.of());
            fields.check(codes.stream().allMatch(c -> CODE.matcher(c).matches()), "categoryCodes", "malformed");
            String checkedName = fields.text("name", name, 200);
            String checkedShort = fields.text("shortName", shortName, 60);
            Agency.Kind checkedKind = fields.value("kind", kind, Agency.Kind.OPD);
            String checkedHead = fields.optionalText("head", head, 200);
            String checkedDesk = fields.optionalText("desk", desk, 200);
            String checkedPhone = fields.optionalText("phone", phone, 40);
            fields.refuseFaults();
            return new Agency(
                    checked,
                    checkedName,
                    checkedShort,
                    checkedKind,
                    checkedHead,
                    checkedDesk,
                    checkedPhone,
                    hours.orElse(WorkingHours.ALWAYS),
                    codes,
                    Objects.requireNonNullElse(version, 0L));
        }
    }

    @Operation(summary = "List all agencies by name")
    @GetMapping
    Page<Agency> list() {
        return Page.whole(register.list());
    }

    @Operation(summary = "Add an agency")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Agency create(@RequestBody AgencyForm form) {
        return register.create(form.toAgency(null));
    }

    @Operation(summary = "Change an agency", description = "With the version last seen; 409 stale-version otherwise")
    @PutMapping("/{code}")
    Agency update(@PathVariable String code, @RequestBody AgencyForm form) {
        return register.update(form.toAgency(code));
    }

    @Bean
    static EndpointRules agencyEndpoints() {
        return EndpointRules.of(
                signedIn(GET, "/api/agencies"),
                roles(POST, "/api/agencies", Role.ADMINISTRATOR),
                roles(PUT, "/api/agencies/{code}", Role.ADMINISTRATOR));
    }
}
