package id.balai.incident.internal;

import id.balai.incident.IncidentFilter;
import id.balai.incident.IncidentFilter.Informed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conditions of a query for incidents, aliased {@code i}, made from a filter. Values are bound, never written in. */
final class IncidentConditions {

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:k-)?(\\d{1,18})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int MAX_WORDS = 8;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();
    private boolean text;

    /** How words that are looked for must stand in an incident's. */
    enum Words {
        /** Each as the beginning of a word. */
        BEGINNINGS,
        /** As they are, but for the last, which somebody may still be typing. */
        LAST_BEGINS,
        /** As they are. */
        WHOLE;

        private String query(List<String> words) {
            StringBuilder query = new StringBuilder();
            for (int i = 0; i < words.size(); i++) {
                boolean begins = this == BEGINNINGS || (this == LAST_BEGINS && i == words.size() - 1);
                query.append(i == 0 ? "" : " & ").append(words.get(i)).append(begins ? ":*" : "");
            }
            return query.toString();
        }
    }

    IncidentConditions(IncidentFilter filter) {
        this(filter, Words.BEGINNINGS);
    }

    IncidentConditions(IncidentFilter filter, Words matching) {
        if (filter.open() != null) {
            add(filter.open() ? "i.open" : "not i.open");
        }
        if (!filter.states().isEmpty()) {
            add("i.state = any(:states)");
            bind("states", filter.states().stream().map(Enum::name).toArray(String[]::new));
        }
        equal("agency_code", "agency", filter.agencyCode());
        informed(filter.informed());
        onlyAgency(filter);
        within("area", filter.areaCode());
        within("onlyArea", filter.onlyArea());
        equal("category_code", "category", filter.categoryCode());
        equal(
                "priority",
                "priority",
                filter.priority() == null ? null : filter.priority().name());
        equal("created_by", "createdBy", filter.createdBy());
        if (filter.late() != null) {
            add(filter.late() ? "i.late is not null" : "i.late is null");
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            words(filter.text().strip(), matching);
        }
    }

    IncidentConditions add(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    IncidentConditions bind(String name, @Nullable Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Whether nothing else is asked than that. */
    boolean searchesTextOnly() {
        return text && conditions.size() == 1;
    }

    boolean searchesText() {
        return text;
    }

    String from() {
        return text ? " from incident_text t join incident i on i.id = t.incident_id" : " from incident i";
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    private void equal(String column, String name, @Nullable String value) {
        if (value != null) {
            add("i." + column + " = :" + name);
            bind(name, value);
        }
    }

    private void informed(@Nullable Informed informed) {
        if (informed != null) {
            add("i.category_code = any(:informedCategories) and i.agency_code is distinct from :informedAgency");
            bind("informedCategories", informed.categoryCodes().toArray(String[]::new));
            bind("informedAgency", informed.agencyCode());
        }
    }

    /** Who asks for the own agency's alone, or is informed of nothing else, is answered from the index by agency. */
    private void onlyAgency(IncidentFilter filter) {
        String only = filter.onlyAgency();
        if (only == null || only.equals(filter.agencyCode())) {
            return;
        }
        if (filter.orCategories().isEmpty()) {
            equal("agency_code", "onlyAgency", only);
        } else {
            add("i.agency_code = :onlyAgency or i.category_code = any(:orCategories)");
            bind("onlyAgency", only);
            bind("orCategories", filter.orCategories().toArray(String[]::new));
        }
    }

    /** A range of codes rather than a pattern, so that the index on the codes serves it: '/' is what follows '.'. */
    private void within(String name, @Nullable String areaCode) {
        if (areaCode != null) {
            add("i.area_code = :" + name + " or (i.area_code >= :" + name + "From and i.area_code < :" + name + "To)");
            bind(name, areaCode).bind(name + "From", areaCode + ".").bind(name + "To", areaCode + "/");
        }
    }

    private void words(String words, Words matching) {
        Matcher number = NUMBER.matcher(words);
        if (number.matches()) {
            add("i.id = :number");
            bind("number", Long.parseLong(number.group(1)));
            return;
        }
        List<String> each = WORD.matcher(words.toLowerCase(Locale.ROOT))
                .results()
                .limit(MAX_WORDS)
                .map(MatchResult::group)
                .toList();
        if (each.isEmpty()) {
            add("false");
            return;
        }
        text = true;
        add("t.words @@ to_tsquery('simple', :words)");
        bind("words", matching.query(each));
    }
}
