package id.balai.journeys.fault;

import id.balai.journeys.Installation;
import java.nio.file.Files;
import java.nio.file.Path;

/** A city of one place, one agency and two kinds of incident. */
final class TestCity {

    static final String AREA = "99.71.01.1001";
    static final String AGENCY = "dpu";
    static final String CATEGORY = "genangan";
    /** Signals of this category come from the rule on the test's zone. */
    static final String CROWD = "kerumunan";

    private TestCity() {}

    /** Imports it into {@code balai}. */
    static void importInto(Installation balai) throws Exception {
        importFile(balai, "areas", """
                kode,nama
                99,Provinsi Uji
                99.71,Kota Uji
                99.71.01,Kecamatan Uji
                99.71.01.1001,Kelurahan Uji
                """);
        importFile(balai, "agencies", """
                kode,nama,singkatan,jenis,kepala,meja,telepon,jam_kerja,kategori
                dpu,Dinas Uji,DU,opd,,,,24 jam,
                """);
        importFile(balai, "categories", """
                kode,nama_id,nama_en,opd,prioritas,tanggap_menit,selesai_menit,jam
                genangan,Genangan,Flooding,dpu,NORMAL,60,600,semua
                kerumunan,Kerumunan,Crowd,dpu,NORMAL,60,600,semua
                cepat,Cepat,Quick,dpu,HIGH,1,600,semua
                """);
    }

    private static void importFile(Installation balai, String what, String content) throws Exception {
        Path file = Files.writeString(balai.data().resolveSibling(what + ".csv"), content);
        balai.command("import", what, file.toString());
    }
}
