package id.balai.journeys.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.journeys.Installation;
import id.balai.journeys.Photos;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's file fills the disk while people work. */
class FullDiskTest {

    private static final int DISK_MEGABYTES = 1_000;
    private static final int CLERKS = 3;
    private static final int ENOUGH = 12;
    private static final Duration FULL_FOR = Duration.ofSeconds(25);

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostAndAllGoesOnWhenThereIsRoomAgain() throws Exception {
        // Its five minutes pass meanwhile.
        LongOutage.begin();
        byte[] photo = Photos.jpeg(320, 240);
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("data"), DISK_MEGABYTES);
                Installation balai = Installation.start(disk.folder(), "--empty")) {
            TestCity.importInto(balai);
            Api api = Api.of(balai);
            List<Clerk> clerks = new ArrayList<>();
            for (int i = 0; i < CLERKS; i++) {
                Clerk clerk = new Clerk(api, photo, Duration.ofMillis(50));
                clerks.add(clerk);
                Thread.ofVirtual().start(clerk);
            }
            await("work is done").atMost(Duration.ofMinutes(1)).until(() -> done(clerks) > ENOUGH);
            assertThat(refusals(clerks)).as("before the disk is full").isEmpty();

            long until = System.nanoTime() + FULL_FOR.toNanos();
            while (System.nanoTime() < until) {
                disk.fillTo(0);
                Thread.sleep(200);
            }
            assertThat(api.health("diskSpace")).isEqualTo("DEGRADED");
            assertThat(api.health("")).isNotEqualTo("UP");
            assertThat(refusals(clerks)).as("what cannot be kept is refused").isNotEmpty();

            disk.makeRoom();
            int before = done(clerks);
            await("work goes on by itself").atMost(Duration.ofMinutes(1)).until(() -> done(clerks) > before + ENOUGH);
            await("all is well again")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> api.health("").equals("UP"));
            clerks.forEach(Clerk::stop);

            assertThat(refusals(clerks))
                    .allSatisfy(refusal -> assertThat(refusal.isClearRefusal())
                            .as("%s", refusal)
                            .isTrue());
            for (Clerk clerk : clerks) {
                assertThat(clerk.broken()).as("a call without an answer").isEmpty();
                assertThat(clerk.lost()).as("acknowledged, then lost").isEmpty();
            }
            assertThat(balai.handle().isAlive()).isTrue();
        }
    }

    @Test
    void aStartOnAFullDiskIsRefusedInOneSentence() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("data"), 20)) {
            assertThat(refusedStart(disk)).contains("MB are free on the disk of " + disk.folder());
            disk.fillTo(0);
            assertThat(refusedStart(disk)).contains("Only 0 MB are free on the disk of " + disk.folder());
        }
    }

    private static String refusedStart(SmallDisk disk) throws Exception {
        String said = Installation.refusal(
                disk.folder(), "up", "--empty", "--port", Integer.toString(Installation.freePort()));
        assertThat(said.strip()).hasLineCount(1).doesNotContain("Exception");
        return said;
    }

    private static int done(List<Clerk> clerks) {
        return clerks.stream().mapToInt(Clerk::count).sum();
    }

    private static List<Api.Answer> refusals(List<Clerk> clerks) {
        return clerks.stream().flatMap(clerk -> clerk.refusals().stream()).toList();
    }
}
