package id.balai.bench.cases;

import id.balai.bench.city.StoredIncidents;
import id.balai.bench.http.Call;
import id.balai.bench.http.Caller;
import id.balai.bench.http.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An operator and an officer of one agency, who take one incident after another through its life: the operator writes it
 * down and hands it to the agency, the officer sends a photo and says that it is done, the operator looks something up.
 */
final class LifeCycle implements Caller {

    /** The calls of a life, in their order; their numbers are the kinds of {@link Call}. */
    enum Step {
        CREATE,
        ASSIGN,
        PHOTO,
        RESOLVE,
        SEARCH
    }

    private final Session operator;
    private final Session officer;
    private final String agency;
    private final String category;
    private final List<String> places;
    private final List<byte[]> photos;
    private final AtomicLong lastNumber;
    private final SplittableRandom random;
    private Step step = Step.CREATE;
    private String id = "";
    private String version = "";
    private String photo = "";

    LifeCycle(
            Session operator,
            Session officer,
            Desk desk,
            List<String> places,
            List<byte[]> photos,
            AtomicLong lastNumber,
            SplittableRandom random) {
        this.operator = operator;
        this.officer = officer;
        this.agency = desk.agency();
        this.category = desk.category();
        this.places = places;
        this.photos = photos;
        this.lastNumber = lastNumber;
        this.random = random;
    }

    /** An agency and a category it answers for. */
    record Desk(String agency, String category) {}

    @Override
    public Call next() {
        return new Call(
                step.ordinal(),
                switch (step) {
                    case CREATE ->
                        operator.post(
                                "/api/incidents",
                                "{\"categoryCode\":\"" + category + "\",\"title\":\"" + StoredIncidents.title(random)
                                        + "\",\"description\":\"" + StoredIncidents.description(random)
                                        + "\",\"areaCode\":\""
                                        + places.get(random.nextInt(places.size())) + "\"}");
                    case ASSIGN -> act(operator, "ASSIGN", "\"agencyCode\":\"" + agency + "\"");
                    case PHOTO ->
                        officer.post("/api/attachments", "image/jpeg", photos.get(random.nextInt(photos.size())));
                    case RESOLVE -> act(officer, "RESOLVE", "\"attachmentIds\":[\"" + photo + "\"]");
                    case SEARCH -> operator.get("/api/search?q=" + StoredIncidents.searched(random, lastNumber.get()));
                });
    }

    private byte[] act(Session person, String action, String more) {
        return person.post(
                "/api/incidents/" + id + "/actions",
                "{\"action\":\"" + action + "\",\"version\":" + version + ",\"note\":\"Sudah ditangani\"," + more
                        + "}");
    }

    @Override
    public void answered(int status, byte[] body, int length) {
        if (status / 100 != 2) {
            step = Step.CREATE;
            return;
        }
        switch (step) {
            case CREATE -> {
                id = value(body, length, "\"id\":");
                version = value(body, length, "\"version\":");
                lastNumber.accumulateAndGet(Long.parseLong(id), Math::max);
            }
            case ASSIGN -> version = value(body, length, "\"version\":");
            case PHOTO -> photo = value(body, length, "\"id\":");
            case RESOLVE, SEARCH -> {}
        }
        step = Step.values()[(step.ordinal() + 1) % Step.values().length];
    }

    /** The first value of a field, without quotes. */
    private static String value(byte[] body, int length, String field) {
        String text = new String(body, 0, length, StandardCharsets.UTF_8);
        int from = text.indexOf(field) + field.length();
        int to = from;
        while (to < text.length() && text.charAt(to) != ',' && text.charAt(to) != '}') {
            to++;
        }
        return text.substring(from, to).replace("\"", "");
    }
}
