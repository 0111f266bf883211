package id.balai.city;

/** The six levels of areas, from the largest; see the glossary for the words. */
public enum AreaLevel {
    PROVINSI(2),
    /** Kota or kabupaten. */
    KOTA(2),
    KECAMATAN(2),
    /** Kelurahan or desa. */
    KELURAHAN(4),
    RW(3),
    RT(3);

    private final int digits;

    AreaLevel(int digits) {
        this.digits = digits;
    }

    /** How many digits this level adds to an area's code. */
    public int digits() {
        return digits;
    }
}
