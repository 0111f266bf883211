package id.balai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;

/** Draws a line on a camera's picture, as an administrator does with the mouse. */
final class LineDrawing {

    private LineDrawing() {}

    /** Opens the camera's page and waits for its picture. */
    static void open(Page page, String cameraId) {
        page.navigate("/admin/cameras/" + cameraId);
        // The camera was just added and may still be connecting: its picture comes without another visit.
        page.waitForFunction(
                "() => document.querySelector('img[alt^=\"Gambar kamera\"]')?.naturalWidth > 0",
                null,
                new Page.WaitForFunctionOptions().setTimeout(60_000));
    }

    /** Draws a line between two points given in shares of the picture, and saves it. */
    static void draw(Page page, List<Double> from, List<Double> to) {
        page.getByRole(AriaRole.BUTTON, named("Garis baru")).click();
        BoundingBox stage = page.getByTestId("zone-stage").boundingBox();
        for (List<Double> end : List.of(from, to)) {
            page.mouse().click(stage.x + end.get(0) * stage.width, stage.y + end.get(1) * stage.height);
        }
        Browser.keep(page, "line");
        page.getByRole(AriaRole.BUTTON, named("Simpan zona")).click();
        assertThat(page.getByText("Zona tersimpan.")).isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
