package id.balai.bench.push;

/**
 * Takes an answer's head and the sizes between its chunks away (RFC 9112, 7.1), so that what was written is seen in one
 * piece, wherever the server cut it.
 */
final class ChunkedAnswer {

    private enum Part {
        HEAD,
        SIZE,
        DATA,
        END_OF_DATA
    }

    private Part part = Part.HEAD;
    private int newLines;
    private int left;

    /**
     * The next bytes of the answer.
     *
     * @param bytes as they came, from the first to {@code length}; what was written stands at their beginning afterwards
     * @return how many bytes of what was written there are
     */
    int strip(byte[] bytes, int length) {
        int kept = 0;
        int at = 0;
        while (at < length) {
            if (part == Part.DATA) {
                int run = Math.min(left, length - at);
                System.arraycopy(bytes, at, bytes, kept, run);
                kept += run;
                at += run;
                left -= run;
                part = left == 0 ? Part.END_OF_DATA : Part.DATA;
            } else {
                between(bytes[at++]);
            }
        }
        return kept;
    }

    private void between(byte letter) {
        switch (part) {
            case HEAD -> {
                newLines = letter == '\n' ? newLines + 1 : letter == '\r' ? newLines : 0;
                part = newLines == 2 ? Part.SIZE : Part.HEAD;
            }
            case SIZE -> {
                if (letter == '\n') {
                    part = Part.DATA;
                } else if (letter != '\r') {
                    left = 16 * left + Character.digit(letter, 16);
                }
            }
            case END_OF_DATA -> part = letter == '\n' ? Part.SIZE : Part.END_OF_DATA;
            case DATA -> throw new IllegalStateException("not between chunks");
        }
    }
}
