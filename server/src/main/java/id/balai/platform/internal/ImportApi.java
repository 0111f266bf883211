package id.balai.platform.internal;

import static id.balai.platform.EndpointRule.roles;
import static org.springframework.http.HttpMethod.POST;

import id.balai.platform.BalaiException;
import id.balai.platform.EndpointRules;
import id.balai.platform.Role;
import id.balai.platform.imports.ImportFile;
import id.balai.platform.imports.ImportResult;
import id.balai.platform.imports.Imports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of every kind. */
@RestController
@Tag(name = "imports", description = "Files into registers: all of a file or nothing of it")
class ImportApi {

    private final Imports imports;

    ImportApi(Imports imports) {
        this.imports = imports;
    }

    @Operation(
            summary = "Import a file",
            description =
                    "CSV (UTF-8, comma or semicolon, header line) or GeoJSON, in one transaction. Any bad row refuses the"
                            + " whole file: 422 with the same body and code import-refused. Importing the same file again changes"
                            + " nothing.")
    @PostMapping(path = "/api/imports/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportResult run(
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam MultipartFile file)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            ImportResult result = imports.run(kind, new ImportFile(name, content), dryRun);
            if (result.refused()) {
                throw BalaiException.Refused.withBody(
                        result, "import-refused", result.errors().size());
            }
            return result;
        }
    }

    @Bean
    static EndpointRules importEndpoints() {
        return EndpointRules.of(roles(POST, "/api/imports/{kind}", Role.ADMINISTRATOR));
    }
}
