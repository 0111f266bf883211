package id.balai.eye.models;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches one model's file: to a temporary file beside the place it goes to, and there only when it is right. */
final class ModelDownload {

    private static final Duration CONNECT = Duration.ofSeconds(15);

    private ModelDownload() {}

    static void fetch(Model model, Path file, Duration longest) throws ModelRefusedException {
        String scheme = String.valueOf(model.source().getScheme()).toLowerCase(Locale.ROOT);
        boolean local = "127.0.0.1".equals(model.source().getHost());
        if (!scheme.equals("https") && !(scheme.equals("http") && local)) {
            throw new ModelRefusedException(
                    "The model %s is only taken over HTTPS, not from %s.".formatted(model.name(), model.source()));
        }
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, model.fileName(), ".part");
            try {
                transfer(model, temporary, longest);
                ModelStore.verify(model, temporary);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (ModelRefusedException refused) {
            throw refused;
        } catch (IOException failed) {
            throw new ModelRefusedException(
                    "The model %s could not be downloaded from %s: %s"
                            .formatted(model.name(), model.source(), failed.getMessage()),
                    failed);
        }
    }

    private static void transfer(Model model, Path temporary, Duration longest) throws IOException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            try {
                HttpResponse<Path> answer = client.sendAsync(
                                HttpRequest.newBuilder(model.source()).build(),
                                // One byte too many is enough to know that it is something else.
                                BodyHandlers.limiting(
                                        BodyHandlers.ofFile(temporary, StandardOpenOption.WRITE), model.sizeBytes()))
                        .get(longest.toMillis(), TimeUnit.MILLISECONDS);
                if (answer.statusCode() != 200) {
                    throw new IOException("the server answered " + answer.statusCode());
                }
            } finally {
                client.shutdownNow();
            }
        } catch (TimeoutException slow) {
            throw new IOException("it took longer than " + longest.toSeconds() + " s", slow);
        } catch (ExecutionException failed) {
            throw new IOException(reason(failed), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", interrupted);
        }
    }

    private static String reason(ExecutionException failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        // The client's own words for these are empty.
        return switch (cause) {
            case HttpConnectTimeoutException slow -> "its server does not answer";
            case ConnectException unreachable -> "its server cannot be reached from here";
            default -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        };
    }
}
