package id.balai.bench.http;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;

/** Reads answers of HTTP/1.1 (RFC 9112) off a connection, one after the other, into buffers that are used again. */
final class AnswerReader {

    private static final int STATUS_AT = 9;
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "\r\ntransfer-encoding:".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final int UNKNOWN = -1;

    private ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    private byte[] body = new byte[64 * 1024];
    private int bodyLength;
    private int status;
    /** Where the bytes lie that are not understood yet; below it all is. */
    private int at;

    private int contentLength = UNKNOWN;
    private boolean headRead;
    private boolean chunked;

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    int bodyLength() {
        return bodyLength;
    }

    /** Reads what is there; true when an answer is whole. */
    boolean read(ReadableByteChannel channel) throws IOException {
        if (!buffer.hasRemaining()) {
            buffer = ByteBuffer.allocate(buffer.capacity() * 2).put(buffer.array(), 0, buffer.position());
        }
        int read = channel.read(buffer);
        if (read < 0) {
            throw new EOFException("the server closed the connection");
        }
        if (!headRead && !readHead()) {
            return false;
        }
        return chunked ? readChunks() : readPlain();
    }

    /** Makes ready for the next answer. */
    void reset() {
        buffer.clear();
        at = 0;
        bodyLength = 0;
        headRead = false;
        chunked = false;
        contentLength = UNKNOWN;
    }

    private boolean readHead() {
        byte[] bytes = buffer.array();
        int filled = buffer.position();
        for (int end = Math.max(at, 3); end < filled; end++) {
            if (bytes[end] == '\n' && bytes[end - 1] == '\r' && bytes[end - 2] == '\n' && bytes[end - 3] == '\r') {
                status =
                        (bytes[STATUS_AT] - '0') * 100 + (bytes[STATUS_AT + 1] - '0') * 10 + bytes[STATUS_AT + 2] - '0';
                int length = find(bytes, end, LENGTH);
                chunked = length < 0 && find(bytes, end, CHUNKED) >= 0;
                contentLength = length < 0 ? 0 : number(bytes, length, 10);
                headRead = true;
                at = end + 1;
                return true;
            }
        }
        at = filled;
        return false;
    }

    private boolean readPlain() {
        if (buffer.position() - at < contentLength) {
            return false;
        }
        take(at, contentLength);
        return true;
    }

    private boolean readChunks() {
        byte[] bytes = buffer.array();
        while (true) {
            int line = at;
            while (line < buffer.position() && bytes[line] != '\n') {
                line++;
            }
            if (line >= buffer.position()) {
                return false;
            }
            int size = number(bytes, at, 16);
            if (buffer.position() < line + 1 + size + 2) {
                return false;
            }
            take(line + 1, size);
            at = line + 1 + size + 2;
            if (size == 0) {
                return true;
            }
        }
    }

    private void take(int from, int length) {
        if (body.length < bodyLength + length) {
            body = Arrays.copyOf(body, Math.max(body.length * 2, bodyLength + length));
        }
        System.arraycopy(buffer.array(), from, body, bodyLength, length);
        bodyLength += length;
    }

    /** Where {@code wanted}, in lower case, ends in the head; -1 when it is not there. */
    private static int find(byte[] bytes, int end, byte[] wanted) {
        for (int from = 0; from + wanted.length <= end; from++) {
            int i = 0;
            while (i < wanted.length && lower(bytes[from + i]) == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                return from + i;
            }
        }
        return -1;
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }

    private static int number(byte[] bytes, int from, int radix) {
        int i = from;
        while (bytes[i] == ' ') {
            i++;
        }
        int number = 0;
        for (int digit = Character.digit(bytes[i], radix); digit >= 0; digit = Character.digit(bytes[++i], radix)) {
            number = number * radix + digit;
        }
        return number;
    }
}
