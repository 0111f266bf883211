package id.balai.eye.track;

/**
 * A Kalman filter of one coordinate and its rate of change (constant velocity, disturbed by white-noise acceleration;
 * Bar-Shalom, Li and Kirubarajan, Estimation with Applications to Tracking and Navigation, section 6.2.2). The noises
 * of a box's four coordinates are independent, so four of these are exactly the eight-dimensional filter of ByteTrack
 * with its diagonal noise, at a fraction of the work.
 */
final class AxisFilter {

    private double value;
    private double rate;
    private double varValue;
    private double covariance;
    private double varRate;

    /**
     * @param value first measurement
     * @param valueDeviation its standard deviation
     * @param rateDeviation standard deviation of the rate, which is unknown and taken as 0, per second
     */
    AxisFilter(double value, double valueDeviation, double rateDeviation) {
        this.value = value;
        varValue = valueDeviation * valueDeviation;
        varRate = rateDeviation * rateDeviation;
    }

    double value() {
        return value;
    }

    /** Change in a second. */
    double rate() {
        return rate;
    }

    /**
     * Lets time pass.
     *
     * @param seconds not negative
     * @param acceleration density of the disturbing acceleration's noise
     * @param wander density of the noise added to the value itself
     */
    void predict(double seconds, double acceleration, double wander) {
        double t = seconds;
        double q = acceleration * acceleration;
        value += rate * t;
        varValue += 2 * t * covariance + t * t * varRate + q * t * t * t / 3 + wander * wander * t;
        covariance += t * varRate + q * t * t / 2;
        varRate += q * t;
    }

    /** Takes a measurement with its standard deviation. */
    void correct(double measured, double deviation) {
        double spread = varValue + deviation * deviation;
        double gain = varValue / spread;
        double rateGain = covariance / spread;
        double surprise = measured - value;
        value += gain * surprise;
        rate += rateGain * surprise;
        varRate -= rateGain * covariance;
        covariance -= gain * covariance;
        varValue -= gain * varValue;
    }

    /** Forgets the rate: the object is known to stand. */
    void halt(double rateDeviation) {
        rate = 0;
        covariance = 0;
        varRate = Math.min(varRate, rateDeviation * rateDeviation);
    }

    /** Lets the rate fade to {@code share} of itself, for what is not seen any more. */
    void fade(double share) {
        rate *= share;
    }
}
