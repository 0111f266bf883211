package id.balai.journeys.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.journeys.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of the eye, then of server and database in the middle of a stream of changes. */
class KillTest {

    /** What is promised of an eye that was killed. */
    private static final Duration EYE_IS_BACK = Duration.ofSeconds(15);

    private static final int CLIENTS = 4;
    private static final int CHANGES_BEFORE_THE_KILL = 60;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedOutlivesTheProcesses() throws Exception {
        Path data = folder.resolve("data");
        Set<Long> everRun = new LinkedHashSet<>();
        try (Installation balai = Installation.start(data, "--empty")) {
            awaitReadyLines(balai, 1);
            everRun.addAll(processes(balai));

            theEyeComesBack(balai, data);
            everRun.addAll(processes(balai));

            List<ChangeClient> clients = startChanges(balai);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> clients.stream().mapToInt(ChangeClient::count).sum() > CHANGES_BEFORE_THE_KILL);
            kill(postmaster(data));
            balai.handle().destroyForcibly();
            balai.handle().onExit().get(1, TimeUnit.MINUTES);

            balai.startAgain();
            awaitReadyLines(balai, 2);
            everRun.addAll(processes(balai));
            for (ChangeClient client : clients) {
                assertThat(client.lost(balai.origin(), data))
                        .as("acknowledged, then lost")
                        .isEmpty();
            }
            assertThat(balai.endsByItself()).as("ends when it is told to").isTrue();
        }
        assertThat(everRun)
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(pid -> assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive))
                        .as("process %d at the end", pid)
                        .isEmpty());
    }

    private static void theEyeComesBack(Installation balai, Path data) throws IOException {
        kill(noted(data, "eye"));
        await("the console says that the eye died")
                .atMost(EYE_IS_BACK)
                .until(() -> balai.console().contains("The eye ended (killed by signal 9)"));
        await("the eye is back").atMost(EYE_IS_BACK).until(() -> balai.console().contains("The eye is back"));
        assertThat(ProcessHandle.of(noted(data, "eye"))).hasValueSatisfying(ProcessHandle::isAlive);
    }

    private List<ChangeClient> startChanges(Installation balai) throws Exception {
        prepareCity(balai);
        List<ChangeClient> clients = new ArrayList<>();
        for (int i = 1; i <= CLIENTS; i++) {
            ChangeClient client = new ChangeClient(balai.origin(), balai.data(), "Client " + i);
            clients.add(client.open("genangan", "99.71.01.1001"));
        }
        clients.forEach(client -> Thread.ofVirtual().start(client));
        return clients;
    }

    private void prepareCity(Installation balai) throws Exception {
        importFile(balai, "areas", """
                kode,nama
                99,Provinsi Uji
                99.71,Kota Uji
                99.71.01,Kecamatan Uji
                99.71.01.1001,Kelurahan Uji
                """);
        importFile(balai, "agencies", """
                kode,nama,singkatan,jenis,kepala,meja,telepon,jam_kerja,kategori
                dpu,Dinas Uji,DU,opd,,,,24 jam,
                """);
        importFile(balai, "categories", """
                kode,nama_id,nama_en,opd,prioritas,tanggap_menit,selesai_menit,jam
                genangan,Genangan,Flooding,dpu,NORMAL,60,600,semua
                """);
    }

    private void importFile(Installation balai, String what, String content) throws Exception {
        Path file = Files.writeString(folder.resolve(what + ".csv"), content);
        balai.command("import", what, file.toString());
    }

    /** The last line of a start; the server answers some moments before it. */
    private static void awaitReadyLines(Installation balai, int starts) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> balai.console()
                                .lines()
                                .filter(line -> line.startsWith("Ready after"))
                                .count()
                        == starts);
    }

    private static List<Long> processes(Installation balai) throws IOException {
        List<Long> all = new ArrayList<>(List.of(balai.handle().pid(), postmaster(balai.data())));
        try (Stream<Path> noted = Files.list(balai.data().resolve("run"))) {
            for (Path file :
                    noted.filter(path -> path.toString().endsWith(".pid")).toList()) {
                all.add(first(file));
            }
        }
        return all;
    }

    private static long noted(Path data, String part) throws IOException {
        return first(data.resolve("run").resolve(part + ".pid"));
    }

    private static long postmaster(Path data) throws IOException {
        return first(data.resolve("postgres/postmaster.pid"));
    }

    private static long first(Path file) throws IOException {
        return Long.parseLong(Files.readString(file).strip().split("\\s+", 2)[0]);
    }

    private static void kill(long pid) {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }
}
