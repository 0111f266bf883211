package id.balai.platform.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be taken.
 *
 * @param line the line in the file counted from 1, or in GeoJSON the feature counted from 1; 0 is the file as a whole
 * @param column the column or property, when one is to blame
 * @param code the reason; its words are under {@code import.<code>} in the module's message files
 * @param arguments filled into the words
 */
public record RowFault(int line, @Nullable String column, String code, List<Object> arguments) {

    /** A fault as an exception, to leave a row from anywhere: {@code throw row.fault("kode", "malformed-code")}. */
    public static final class RowRefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient RowFault fault;

        RowRefusedException(RowFault fault) {
            super(fault.toString(), null, false, false);
            this.fault = fault;
        }

        /** What is wrong with the row. */
        public RowFault fault() {
            return fault;
        }
    }

    /** This fault as an exception; readers of rows catch it and go on with the next row. */
    public RowRefusedException asException() {
        return new RowRefusedException(this);
    }
}
