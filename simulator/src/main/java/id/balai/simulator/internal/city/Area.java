package id.balai.simulator.internal.city;

import org.locationtech.jts.geom.Geometry;

/**
 * An area with its boundary in metres.
 *
 * @param code the hierarchical code, such as {@code 99.71.01.1001.003.012}
 * @param name its name
 * @param level how deep in the hierarchy
 * @param shape its boundary
 */
record Area(String code, String name, Level level, Geometry shape) {

    /** Levels from the city down; each is one part of the code longer than the one before. */
    enum Level {
        KOTA("kota"),
        KECAMATAN("kecamatan"),
        KELURAHAN("kelurahan"),
        RW("rw"),
        RT("rt");

        private final String fileName;

        Level(String fileName) {
            this.fileName = fileName;
        }

        /** The word in the file's name. */
        String fileName() {
            return fileName;
        }
    }

    /** The code of the area this one is in. */
    String parentCode() {
        return code.substring(0, code.lastIndexOf('.'));
    }
}
