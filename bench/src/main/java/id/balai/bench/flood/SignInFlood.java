package id.balai.bench.flood;

import id.balai.bench.river.Installed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Two hundred attempts to sign in a second, each with another name from another address: no single one is slowed. */
final class SignInFlood implements Flood {

    private static final int PER_SECOND = 200;
    private static final int EVERYDAY_PER_SECOND = 5;
    private static final int UNAUTHORIZED = 401;
    private static final String COOKIE = "XSRF-TOKEN=";

    private final URI address;
    private final int warmUpSeconds;
    private final AtomicLong out = new AtomicLong();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String csrf = "";

    SignInFlood(Installed balai, boolean small) {
        this.address = balai.address();
        this.warmUpSeconds = small ? 1 : 10;
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        HttpResponse<Void> answer = http.send(
                HttpRequest.newBuilder(address.resolve("/api/session")).build(), BodyHandlers.discarding());
        csrf = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(COOKIE))
                .map(cookie -> cookie.substring(COOKIE.length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new IOException("no token against forgery was given"));
        // A server that has just started has never checked a password, and compiles how to.
        pour(EVERYDAY_PER_SECOND, warmUpSeconds);
    }

    @Override
    public void pour(int seconds) {
        pour(PER_SECOND, seconds);
    }

    private void pour(int perSecond, int seconds) {
        Pace pace = new Pace(perSecond);
        for (int i = 0; i < seconds * perSecond; i++) {
            pace.await(i);
            out.incrementAndGet();
            var answered = http.sendAsync(attempt(i), BodyHandlers.discarding())
                    .whenComplete((answer, failure) -> out.decrementAndGet());
            if (answered.isCompletedExceptionally()) {
                throw new IllegalStateException("an attempt could not be made");
            }
        }
    }

    private HttpRequest attempt(int number) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String from = "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
        return HttpRequest.newBuilder(address.resolve("/api/session"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Cookie", COOKIE + csrf)
                .header("X-XSRF-TOKEN", csrf)
                .header("X-Forwarded-For", from)
                .POST(BodyPublishers.ofString("{\"username\":\"orang" + number + "\",\"password\":\"tebakan-buruk\"}"))
                .build();
    }

    /** All have been answered, and the next is looked at rather than sent away. */
    @Override
    public boolean isLevel() throws IOException, InterruptedException {
        return out.get() == 0
                && http.send(attempt(-1), BodyHandlers.discarding()).statusCode() == UNAUTHORIZED;
    }

    @Override
    public long lost() {
        return 0;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
