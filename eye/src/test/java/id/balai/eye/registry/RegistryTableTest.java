package id.balai.eye.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.contracts.proto.CameraConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryTableTest {

    private final RegistryTable table = new RegistryTable();

    private static CameraConfig config(String camera, long version) {
        return CameraConfig.newBuilder().setCameraId(camera).setVersion(version).build();
    }

    @BeforeEach
    void ownsPartitionThreeOfTwoRecords() {
        table.assigned(3, 2);
    }

    @Test
    void aPartitionCountsOnlyWhenItHasBeenReadToItsEnd() {
        table.put(3, "a", config("a", 1));
        table.position(3, 1);
        assertThat(table.takeChanges()).isEmpty();
        table.put(3, "a", config("a", 2));
        table.position(3, 2);
        assertThat(table.takeChanges()).containsEntry("a", config("a", 2));
    }

    @Test
    void aCameraThatEndsIsLetGo() {
        table.put(3, "a", config("a", 1));
        table.position(3, 2);
        table.takeChanges();
        table.put(3, "a", null);
        assertThat(table.takeChanges()).containsOnlyKeys("a").containsEntry("a", null);
        assertThat(table.takeChanges()).isEmpty();
    }

    @Test
    void aCameraThatNeverWasIsNotLetGo() {
        table.put(3, "a", null);
        table.position(3, 2);
        assertThat(table.takeChanges()).isEmpty();
    }

    @Test
    void theCamerasOfARevokedPartitionAreLetGo() {
        table.put(3, "a", config("a", 1));
        table.position(3, 2);
        table.takeChanges();
        table.revoked(3);
        assertThat(table.takeChanges()).containsOnlyKeys("a").containsEntry("a", null);
        table.put(3, "b", config("b", 1));
        assertThat(table.takeChanges()).isEmpty();
    }

    @Test
    void aPartitionThatIsReadAnewLetsGoOfNothingItStillHolds() {
        table.put(3, "a", config("a", 1));
        table.put(3, "b", config("b", 1));
        table.position(3, 2);
        table.takeChanges();
        table.assigned(3, 3);
        table.put(3, "a", config("a", 2));
        table.position(3, 1);
        assertThat(table.takeChanges()).isEmpty();
        table.position(3, 3);
        assertThat(table.takeChanges())
                .hasSize(2)
                .containsEntry("a", config("a", 2))
                .containsEntry("b", null);
    }

    @Test
    void anEmptyPartitionIsReadAtOnce() {
        table.assigned(4, 0);
        table.position(4, 0);
        assertThat(table.partitionsRead()).isEqualTo(1);
    }
}
