package id.balai.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private static final String LONG = "x".repeat(100_000);

    /** A connection on which a few bytes come at a time. */
    private static final class Dripping implements ReadableByteChannel {
        private final ByteBuffer bytes;
        private final int atOnce;

        Dripping(String text, int atOnce) {
            this.bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            this.atOnce = atOnce;
        }

        @Override
        public int read(ByteBuffer into) {
            int many = Math.min(Math.min(atOnce, bytes.remaining()), into.remaining());
            into.put(bytes.slice(bytes.position(), many));
            bytes.position(bytes.position() + many);
            return many;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4_096, 1_000_000})
    void readsAnswersOneAfterTheOtherHoweverTheyCome(int atOnce) throws IOException {
        AnswerReader reader = new AnswerReader();

        read(reader, "HTTP/1.1 200 \r\nContent-Length: 100000\r\n\r\n" + LONG, atOnce);
        assertThat(reader.status()).isEqualTo(200);
        assertThat(body(reader)).isEqualTo(LONG);

        reader.reset();
        read(
                reader,
                "HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n186A0\r\n" + LONG
                        + "\r\n0\r\n\r\n",
                atOnce);
        assertThat(reader.status()).isEqualTo(201);
        assertThat(body(reader)).isEqualTo("hello" + LONG);

        reader.reset();
        read(reader, "HTTP/1.1 204 \r\nDate: today\r\n\r\n", atOnce);
        assertThat(reader.status()).isEqualTo(204);
        assertThat(reader.bodyLength()).isZero();
    }

    private static void read(AnswerReader reader, String answer, int atOnce) throws IOException {
        Dripping connection = new Dripping(answer, atOnce);
        while (!reader.read(connection)) {
            assertThat(connection.bytes.hasRemaining())
                    .as("the answer is whole")
                    .isTrue();
        }
        assertThat(connection.bytes.hasRemaining()).as("bytes left").isFalse();
    }

    private static String body(AnswerReader reader) {
        return new String(reader.body(), 0, reader.bodyLength(), StandardCharsets.US_ASCII);
    }
}
