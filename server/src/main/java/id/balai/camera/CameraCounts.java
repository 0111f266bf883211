package id.balai.camera;

/**
 * How many cameras there are.
 *
 * @param total all but the retired
 * @param active meant to be watched
 * @param up of the active ones, how many give pictures now
 * @param down of the active ones, how many are known not to
 * @param planned not there yet
 */
public record CameraCounts(int total, int active, int up, int down, int planned) {}
