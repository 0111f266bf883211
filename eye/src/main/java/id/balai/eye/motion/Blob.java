package id.balai.eye.motion;

/**
 * A connected patch of pixels that are not background.
 *
 * @param label its number in the map of labels
 * @param area the box around it
 * @param pixels how many pixels it has
 */
record Blob(int label, Area area, int pixels) {

    int left() {
        return area.left();
    }

    int top() {
        return area.top();
    }

    int width() {
        return area.width();
    }

    int height() {
        return area.height();
    }
}
