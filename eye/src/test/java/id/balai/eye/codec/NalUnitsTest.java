package id.balai.eye.codec;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NalUnitsTest {

    /** NAL units as an encoder makes them: no start code within (emulation prevention), no zero at the end. */
    @Provide
    Arbitrary<List<byte[]>> units() {
        Arbitrary<byte[]> unit = Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(NalUnitsTest::protect);
        return unit.list().ofMaxSize(6);
    }

    private static byte[] protect(byte[] content) {
        byte[] unit = content.clone();
        for (int i = 2; i < unit.length; i++) {
            if (unit[i - 2] == 0 && unit[i - 1] == 0 && unit[i] >= 0 && unit[i] <= 3) {
                unit[i] = 4;
            }
        }
        if (unit[unit.length - 1] == 0) {
            unit[unit.length - 1] = (byte) 0x80;
        }
        return unit;
    }

    private static List<byte[]> read(byte[] data, int lengthBytes) {
        List<byte[]> found = new ArrayList<>();
        NalUnits.each(
                MemorySegment.ofArray(data),
                lengthBytes,
                (in, offset, length) -> found.add(in.asSlice(offset, length).toArray(JAVA_BYTE)));
        return found;
    }

    @Property
    void unitsAfterStartCodesAreFound(@ForAll("units") List<byte[]> units, @ForAll boolean longCodes) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (byte[] unit : units) {
            stream.writeBytes(longCodes ? new byte[] {0, 0, 0, 1} : new byte[] {0, 0, 1});
            stream.writeBytes(unit);
        }
        assertThat(read(stream.toByteArray(), 0)).containsExactlyElementsOf(units);
    }

    @Property
    void unitsAfterTheirLengthAreFound(@ForAll("units") List<byte[]> units) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (byte[] unit : units) {
            stream.writeBytes(new byte[] {0, 0, 0, (byte) unit.length});
            stream.writeBytes(unit);
        }
        assertThat(read(stream.toByteArray(), 4)).containsExactlyElementsOf(units);
    }

    @Property
    void noBytesWhateverMakeItFail(@ForAll byte[] noise) {
        for (int lengthBytes = 0; lengthBytes <= 4; lengthBytes++) {
            for (byte[] unit : read(noise, lengthBytes)) {
                assertThat(unit.length).isBetween(1, noise.length);
            }
        }
    }
}
