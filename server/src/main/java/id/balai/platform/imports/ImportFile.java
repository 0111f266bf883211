package id.balai.platform.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file to import, looked at before it is read. */
public final class ImportFile {

    private static final int LOOK_AHEAD_BYTES = 512;

    private final String name;
    private final BufferedInputStream content;

    /**
     * @param name as the sender calls it; for messages only
     * @param content closed by whoever opened it
     */
    public ImportFile(String name, InputStream content) {
        this.name = name;
        this.content = new BufferedInputStream(content, 1 << 16);
    }

    /** The sender's name for the file. */
    public String name() {
        return name;
    }

    /** The bytes, to be read once. */
    public InputStream content() {
        return content;
    }

    /** Whether this looks like JSON rather than CSV: its first visible character is a brace or a bracket. */
    public boolean isJson() throws IOException {
        content.mark(LOOK_AHEAD_BYTES);
        try {
            byte[] head = content.readNBytes(LOOK_AHEAD_BYTES);
            for (byte b : head) {
                boolean byteOrderMark = b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
                if (!byteOrderMark && !Character.isWhitespace(b)) {
                    return b == '{' || b == '[';
                }
            }
            return false;
        } finally {
            content.reset();
        }
    }
}
