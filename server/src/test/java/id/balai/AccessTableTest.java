package id.balai;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.platform.Role;
import id.balai.testing.ServerTest;
import id.balai.testing.TestClient;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Walks every endpoint there is with every role, through the real security chain, and compares with the table of who may.
 * A new endpoint needs a row in {@code access-table.csv}; the failure prints the row as it is now, to be judged, not only
 * pasted.
 */
class AccessTableTest extends ServerTest {

    private static final String ANONYMOUS = "ANONYMOUS";

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    private jakarta.servlet.Filter chain;

    @Test
    void whoMayIsAsTheTableSays() throws IOException {
        Map<String, String> table = table();
        Map<String, String> now = new TreeMap<>();
        Map<String, String> sessions = sessions();
        for (String endpoint : endpoints()) {
            now.put(
                    endpoint,
                    sessions.values().stream()
                            .map(session -> mayCall(endpoint, session) ? "allow" : "deny")
                            .collect(Collectors.joining(",")));
        }

        List<String> differences = new ArrayList<>();
        now.forEach((endpoint, verdict) -> {
            if (!verdict.equals(table.get(endpoint))) {
                differences.add(endpoint + "," + verdict + "   table: " + table.get(endpoint));
            }
        });
        table.keySet().stream()
                .filter(endpoint -> !now.containsKey(endpoint))
                .forEach(gone -> differences.add(gone + " is in the table but is no endpoint"));
        assertThat(differences)
                .as("endpoints that differ from access-table.csv (method,path,%s)", String.join(",", sessions.keySet()))
                .isEmpty();
    }

    private boolean mayCall(String endpoint, String session) {
        String[] parts = endpoint.split(",", 2);
        MockHttpServletRequest request = new MockHttpServletRequest(parts[0], parts[1].replaceAll("\\{[^}]*}", "1"));
        request.setCookies(new Cookie("BALAI_SESSION", session), new Cookie("XSRF-TOKEN", "t"));
        request.addHeader("X-XSRF-TOKEN", "t");
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain reached = new MockFilterChain();
        try {
            chain.doFilter(request, response, reached);
        } catch (Exception e) {
            throw new AssertionError(endpoint, e);
        }
        return reached.getRequest() != null;
    }

    private Map<String, String> sessions() {
        Map<String, String> sessions = new LinkedHashMap<>();
        sessions.put(ANONYMOUS, "none");
        for (Role role : Role.values()) {
            TestClient client = as(role);
            sessions.put(role.name(), client.cookie("BALAI_SESSION").orElseThrow());
        }
        return sessions;
    }

    private List<String> endpoints() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessTableTest::endpoints)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> endpoints(RequestMappingInfo info) {
        List<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of("GET", "POST", "PUT", "PATCH", "DELETE")
                : info.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .toList();
        return info.getPatternValues().stream().flatMap(path -> methods.stream().map(method -> method + "," + path));
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new LinkedHashMap<>();
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(AccessTableTest.class.getResourceAsStream("/access-table.csv")),
                        StandardCharsets.UTF_8);
                CSVParser rows = CSVParser.parse(text, CSVFormat.RFC4180)) {
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() > 1) {
                    table.put(
                            row.get(0) + "," + row.get(1), row.stream().skip(2).collect(Collectors.joining(",")));
                }
            }
        }
        return table;
    }
}
