package id.balai.bench.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedAnswerTest {

    private static final byte[] CAME = ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "d\r\nretry: 1000\n\n\r\n" + "6\r\nSiar@0\r\n" + "14\r\n01234567890123456789\r\n")
            .getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000})
    void whatWasWrittenIsInOnePieceHoweverItCame(int atOnce) {
        ChunkedAnswer answer = new ChunkedAnswer();
        StringBuilder written = new StringBuilder();
        for (int at = 0; at < CAME.length; at += atOnce) {
            byte[] part = Arrays.copyOfRange(CAME, at, Math.min(CAME.length, at + atOnce));
            written.append(new String(part, 0, answer.strip(part, part.length), StandardCharsets.US_ASCII));
        }
        assertThat(written).hasToString("retry: 1000\n\nSiar@001234567890123456789");
    }
}
