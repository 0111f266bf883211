package id.balai.bench.push;

import id.balai.bench.http.Call;
import id.balai.bench.http.Caller;
import id.balai.bench.http.Session;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** An operator who writes an incident down whenever {@code due} says so; its title is a {@link Mark}. */
final class Changes implements Caller {

    private final Session session;
    private final String place;
    private final BooleanSupplier due;

    Changes(Session session, String place, BooleanSupplier due) {
        this.session = session;
        this.place = place;
        this.due = due;
    }

    @Override
    public @Nullable Call next() {
        if (!due.getAsBoolean()) {
            return null;
        }
        String json = "{\"categoryCode\":\"parkir-liar\",\"title\":\"" + Mark.now()
                + "\",\"description\":\"\",\"areaCode\":\"" + place + "\"}";
        return new Call(0, session.post("/api/incidents", json));
    }

    @Override
    public void answered(int status, byte[] body, int length) {
        // The consoles are asked, not this one.
    }
}
