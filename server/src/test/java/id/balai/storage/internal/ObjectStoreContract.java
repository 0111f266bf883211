package id.balai.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.storage.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every object store keeps to. */
abstract class ObjectStoreContract {

    abstract ObjectStore store();

    @Test
    void givesBackWhatWasPut() {
        byte[] content = new byte[300_000];
        Arrays.fill(content, (byte) 7);
        store().put("attachments/ab/abc.jpg", content);

        assertThat(store().find("attachments/ab/abc.jpg"))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(content));
        assertThat(store().find("attachments/ab/abd.jpg")).isEmpty();
    }

    @Test
    void replacesAndRemoves() {
        store().put("a/b.json", bytes("satu"));
        store().put("a/b.json", bytes("dua"));
        assertThat(store().find("a/b.json"))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(bytes("dua")));

        store().delete("a/b.json");
        store().delete("a/b.json");
        assertThat(store().find("a/b.json")).isEmpty();
    }

    @Test
    void whoeverReadsSeesOneWholeObject() {
        ObjectStore store = store();
        store.put("k.bin", new byte[] {0});
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(1, 40).forEach(i -> {
                byte[] content = new byte[20_000];
                Arrays.fill(content, (byte) i);
                threads.execute(() -> store.put("k.bin", content));
                threads.execute(() -> assertThat(store.find("k.bin"))
                        .hasValueSatisfying(found -> assertThat(found).containsOnly(found[0])));
            });
        }
    }

    @Test
    void refusesKeysThatLeadElsewhere() {
        for (String key :
                new String[] {"../x", "a/../../x", "/etc/passwd", "", "a//b", ".partial/x", "A", "a\\b", "a\0b"}) {
            assertThatThrownBy(() -> store().put(key, new byte[1]))
                    .as(key)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store().find(key)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
