package id.balai.incident;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.platform.Role;
import id.balai.testing.ServerTest;
import id.balai.testing.TestClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Agencies name categories, and categories name agencies: one file comes before the other. */
class CategoryImportTest extends ServerTest {

    private static final String CATEGORIES =
            "kode,nama_id,nama_en,opd,prioritas,tanggap_menit,selesai_menit,jam\n%s,Uji,Test,uji-kat,NORMAL,30,60,semua\n";
    private static final String AGENCIES =
            "kode,nama,singkatan,jenis,kategori\nuji-kat,Dinas Uji Kategori,DUK,opd,kat-uji|kat-lupa\n";

    @Test
    void aCategoryThatAnAgencyNamesAndNobodyHasIsSaidByBothImports() {
        warnings("agencies", AGENCIES);

        assertThat(warnings("categories", CATEGORIES.formatted("kat-uji")))
                .anySatisfy(reason -> assertThat(reason).contains("uji-kat", "kat-lupa"));
        assertThat(warnings("agencies", AGENCIES))
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("kat-lupa").doesNotContain("kat-uji"));

        assertThat(warnings("categories", CATEGORIES.formatted("kat-lupa")))
                .noneSatisfy(reason -> assertThat(reason).contains("uji-kat"));
        assertThat(warnings("agencies", AGENCIES)).isEmpty();
    }

    @Test
    void whoIsInformedIsAskedOfTheFileOnlyWhereItHasTheColumn() {
        as(Role.ADMINISTRATOR); // Makes the test city, whose agencies are named.
        warnings("agencies", AGENCIES);
        String informing = CATEGORIES.replace("jam\n", "jam,tembusan\n").replace("semua\n", "semua,%s\n");

        warnings("categories", informing.formatted("kat-tembusan", "dishub|satpolpp|dishub"));
        assertThat(informed("kat-tembusan")).containsExactly("dishub", "satpolpp");
        warnings("categories", CATEGORIES.formatted("kat-tembusan"));
        assertThat(informed("kat-tembusan")).containsExactly("dishub", "satpolpp");
        warnings("categories", CATEGORIES.replace("uji-kat", "dishub").formatted("kat-tembusan"));
        assertThat(informed("kat-tembusan")).containsExactly("satpolpp");
        warnings("categories", informing.formatted("kat-tembusan", ""));
        assertThat(informed("kat-tembusan")).isEmpty();

        assertThat(refusal(informing.formatted("kat-tembusan", "dishub|tak-ada")))
                .contains("tak-ada");
        assertThat(refusal(informing.formatted("kat-tembusan", "dishub|uji-kat")))
                .contains("uji-kat");
        assertThat(refusal(informing.formatted("kat-tembusan", "a|b|c|d|e|f"))).contains("5");
    }

    private List<String> informed(String category) {
        return as(Role.ADMINISTRATOR)
                .get("/api/categories")
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("code").asString().equals(category))
                .flatMap(each -> each.path("informedAgencyCodes").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private String refusal(String file) {
        TestClient.Answer answer = as(Role.ADMINISTRATOR)
                .upload("/api/imports/categories", "uji.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        JsonNode fault = answer.json().path("errors").path(0);
        assertThat(fault.path("column").asString()).isEqualTo("tembusan");
        return fault.path("reason").asString();
    }

    private List<String> warnings(String kind, String file) {
        TestClient.Answer answer = as(Role.ADMINISTRATOR)
                .upload("/api/imports/" + kind, "uji.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .path("warnings")
                .valueStream()
                .map(warning -> warning.path("reason").asString())
                .toList();
    }
}
