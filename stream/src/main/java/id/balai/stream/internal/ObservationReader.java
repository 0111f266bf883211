package id.balai.stream.internal;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import id.balai.contracts.proto.Observation;
import java.io.IOException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads observations. Bytes that are none become an empty one, which the processor counts and leaves out. While there is
 * {@linkplain Backlog too much} to read, what is to be left out is recognised by its first fields and not read further.
 */
final class ObservationReader implements Deserializer<Observation> {

    /** Stands for one that was left out. Known by identity. */
    static final Observation LEFT_OUT =
            Observation.newBuilder().setAtMs(Long.MIN_VALUE).build();

    private static final int CAMERA_TAG = tag(Observation.CAMERA_ID_FIELD_NUMBER, WireFormat.WIRETYPE_LENGTH_DELIMITED);
    private static final int AT_TAG = tag(Observation.AT_MS_FIELD_NUMBER, WireFormat.WIRETYPE_VARINT);
    private static final int ZONE_TAG = tag(Observation.ZONE_FIELD_NUMBER, WireFormat.WIRETYPE_LENGTH_DELIMITED);
    private static final long SECOND_MS = 1_000;

    private final Backlog backlog;

    ObservationReader(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    public Observation deserialize(String topic, byte[] bytes) {
        try {
            return backlog.isTooMuch() && isToBeLeftOut(bytes) ? LEFT_OUT : Observation.parseFrom(bytes);
        } catch (IOException malformed) {
            return Observation.getDefaultInstance();
        }
    }

    /** Fields are written in the order of their numbers; should one not be, the observation simply counts. */
    private static boolean isToBeLeftOut(byte[] bytes) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        if (in.readTag() != CAMERA_TAG) {
            return false;
        }
        in.skipRawBytes(in.readRawVarint32());
        if (in.readTag() != AT_TAG) {
            return false;
        }
        long atMs = in.readInt64();
        return atMs / SECOND_MS % Backlog.ONE_IN != 0 && in.readTag() == ZONE_TAG;
    }

    private static int tag(int field, int wireType) {
        return field << 3 | wireType;
    }
}
