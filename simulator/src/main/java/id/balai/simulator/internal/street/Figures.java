package id.balai.simulator.internal.street;

/** Draws vehicles and people. Sizes are metres; colours and build follow from the actor's look. */
final class Figures {
    private static final int[] PAINTS = {
        0xe4e4e2, 0xe4e4e2, 0x8f9499, 0x2b2d30, 0x9d2a26, 0x23456f, 0xb9bcc0, 0x55585c, 0x3f5d46, 0xc9b68c
    };
    private static final int[] CLOTHES = {
        0xc7403a, 0x2f5d9b, 0xe6e2da, 0x2e2f33, 0xd8a43a, 0x3b7f5b, 0x7b4a86, 0x8a8f96, 0xd4778f, 0x45667a
    };
    private static final int[] TROUSERS = {0x2a2f3a, 0x3c3f45, 0x51443a, 0x26364f, 0x6a6558};
    private static final int[] HAIR = {0x1b1716, 0x241d1a, 0xd9d2c4, 0x9a5f6e, 0x2b3e5c, 0x3e5a4a};
    private static final int[] HELMETS = {0x1d1e20, 0xb62f2b, 0xe3e3e0, 0x274d85, 0x46484c};
    private static final int GLASS = 0x3a4650;
    private static final int SKIN = 0xa9765a;

    private final Brush brush;

    Figures(Brush brush) {
        this.brush = brush;
    }

    void draw(Actor actor, Pose pose, double seconds, double light) {
        brush.begin(pose, light);
        switch (actor.kind()) {
            case PERSON -> person(actor.look(), pose, seconds);
            case MOTORCYCLE -> motorcycle(actor.look(), pose);
            case CAR -> car(actor.look());
            case TRUCK -> truck(actor.look());
        }
    }

    private void car(int look) {
        int paint = pick(PAINTS, look);
        boolean van = look % 3 == 0;
        double back = -2.1;
        double front = 2.1;
        double roof = van ? 1.78 : look % 3 == 1 ? 1.6 : 1.46;
        brush.solid(back, front, 0.86, 0.2, back, front, 0.87, 0.55, Rgb.lit(paint, 0.55), paint);
        wheels(1.3, -1.3, 0.88, 0.32);
        brush.solid(back, front, 0.87, 0.5, back + 0.05, front - 0.1, 0.84, 0.95, paint, paint);
        double bonnet = van ? 1.5 : 1.0;
        double boot = look % 3 == 2 ? -1.35 : -2.02;
        brush.solid(boot, bonnet, 0.82, 0.95, boot + 0.3, bonnet - 0.7, 0.66, roof, GLASS, paint);
        for (double side : new double[] {0.83, -0.83}) {
            brush.sidePatch(side, boot + 0.45, boot + 0.55, 0.95, roof - 0.1, paint);
            brush.sidePatch(side, -0.45, -0.33, 0.95, roof - 0.06, paint);
        }
        brush.patch(front, 0.5, 0.82, 0.62, 0.82, true, 0xf3f1e3);
        brush.patch(front, -0.82, -0.5, 0.62, 0.82, true, 0xf3f1e3);
        brush.patch(front + 0.01, -0.45, 0.45, 0.4, 0.72, true, 0x2a2b2d);
        brush.patch(front + 0.02, -0.22, 0.22, 0.42, 0.54, true, 0x111111);
        brush.patch(back, 0.55, 0.84, 0.65, 0.9, false, 0xa3211c);
        brush.patch(back, -0.84, -0.55, 0.65, 0.9, false, 0xa3211c);
        brush.patch(back - 0.01, -0.22, 0.22, 0.5, 0.62, false, 0x111111);
    }

    private void truck(int look) {
        int cab = pick(new int[] {0xd9b13b, 0x2f6b9c, 0xb8352e, 0xdcdcd8}, look);
        int bed = pick(new int[] {0x8d6a42, 0x4c6b4f, 0x6d7a86, 0xc2c4c6}, look >> 3);
        brush.solid(-3.2, 3.1, 0.95, 0.45, -3.2, 3.1, 0.95, 0.7, 0x2b2b2c, 0x2b2b2c);
        wheels(2.2, -1.9, 1.02, 0.46);
        if (brush.backIsNearer()) {
            cab(cab);
            bed(bed);
        } else {
            bed(bed);
            cab(cab);
        }
        brush.patch(3.15, 0.6, 0.95, 0.75, 1.0, true, 0xf3f1e3);
        brush.patch(3.15, -0.95, -0.6, 0.75, 1.0, true, 0xf3f1e3);
        brush.patch(-3.22, 0.75, 1.0, 0.75, 0.98, false, 0xa3211c);
        brush.patch(-3.22, -1.0, -0.75, 0.75, 0.98, false, 0xa3211c);
    }

    private void cab(int paint) {
        brush.solid(1.6, 3.15, 1.0, 0.6, 1.6, 3.1, 1.0, 1.45, paint, paint);
        brush.solid(1.6, 3.1, 0.98, 1.45, 1.65, 2.75, 0.9, 2.3, GLASS, paint);
        for (double side : new double[] {0.96, -0.96}) {
            brush.sidePatch(side, 1.6, 1.95, 1.45, 2.25, paint);
        }
    }

    private void bed(int paint) {
        brush.solid(-3.2, 1.45, 1.08, 0.75, -3.2, 1.45, 1.08, 2.7, paint, Rgb.lit(paint, 0.8));
    }

    private void wheels(double front, double back, double aside, double radius) {
        double near = brush.leftIsNearer() ? aside : -aside;
        brush.wheel(front, near, radius);
        brush.wheel(back, near, radius);
    }

    private void motorcycle(int look, Pose pose) {
        int paint = pick(PAINTS, look >> 2);
        int shirt = pick(CLOTHES, look);
        brush.solid(0.38, 0.95, 0.05, 0.0, 0.42, 0.9, 0.05, 0.56, 0x1c1c1d, 0x1c1c1d);
        brush.solid(-0.95, -0.38, 0.06, 0.0, -0.9, -0.42, 0.06, 0.56, 0x1c1c1d, 0x1c1c1d);
        brush.solid(-0.8, 0.55, 0.14, 0.35, -0.9, 0.5, 0.16, 0.78, paint, 0x222325);
        brush.solid(0.42, 0.62, 0.12, 0.5, 0.4, 0.52, 0.1, 1.02, paint, paint);
        brush.limb(new double[] {0.45, 0.34, 1.04}, new double[] {0.45, -0.34, 1.04}, 0.06, 0x2a2a2c);
        brush.patch(0.63, -0.08, 0.08, 0.78, 0.94, true, 0xfff7dc);
        brush.patch(-0.96, -0.1, 0.1, 0.62, 0.74, false, 0xb4231e);
        boolean two = look % 10 < 3;
        boolean away = brush.backIsNearer();
        if (two && !away) {
            rider(-0.5, pick(CLOTHES, look >> 5), pick(HELMETS, look >> 6), look >> 7, false);
        }
        rider(-0.05, shirt, pick(HELMETS, look >> 4), look >> 3, pose.speed() < 0.5);
        if (two && away) {
            rider(-0.5, pick(CLOTHES, look >> 5), pick(HELMETS, look >> 6), look >> 7, false);
        }
    }

    private void rider(double ahead, int shirt, int helmet, int look, boolean footDown) {
        int trousers = pick(TROUSERS, look);
        for (double side : new double[] {0.2, -0.2}) {
            brush.limb(
                    new double[] {ahead, side, 0.82}, new double[] {ahead + 0.36, side * 1.25, 0.72}, 0.17, trousers);
            double foot = footDown ? 0.02 : 0.32;
            brush.limb(
                    new double[] {ahead + 0.36, side * 1.25, 0.72},
                    new double[] {ahead + 0.22, side * (footDown ? 2 : 1.2), foot},
                    0.13,
                    trousers);
        }
        brush.solid(ahead - 0.16, ahead + 0.14, 0.2, 0.78, ahead - 0.1, ahead + 0.16, 0.23, 1.32, shirt, shirt);
        for (double side : new double[] {0.24, -0.24}) {
            brush.limb(
                    new double[] {ahead + 0.05, side, 1.26},
                    new double[] {ahead + 0.42, side * 1.3, 1.06},
                    0.11,
                    shirt);
        }
        brush.ball(ahead + 0.06, 0, 1.48, 0.155, helmet);
        brush.patch(ahead + 0.2, -0.09, 0.09, 1.42, 1.52, true, 0x33383d);
    }

    /** A walker: legs and arms swing with the way made, about 1.4 m for two steps. */
    private void person(int look, Pose pose, double seconds) {
        double size = (look & 1) == 1 && look < 512 ? 0.78 : 0.94 + (look % 13) * 0.01;
        int shirt = pick(CLOTHES, look >> 1);
        int trousers = pick(TROUSERS, look >> 3);
        int hair = pick(HAIR, look >> 4);
        boolean veil = look / 16 % 6 > 2;
        double swing = pose.speed() < 0.2 ? 0.02 : Math.sin(seconds * 4.4 * Math.min(2, pose.speed()) + look) * 0.3;
        for (int side = -1; side <= 1; side += 2) {
            double step = swing * side;
            int leg = veil ? Rgb.lit(shirt, 0.75) : trousers;
            brush.limb(
                    new double[] {0, 0.09 * side, 0.85 * size},
                    new double[] {step, 0.1 * side, 0.06},
                    (veil ? 0.24 : 0.16) * size,
                    leg);
        }
        brush.limb(new double[] {0, 0, 0.95 * size}, new double[] {0, 0, 1.28 * size}, 0.36 * size, shirt);
        for (int side = -1; side <= 1; side += 2) {
            brush.limb(
                    new double[] {0, 0.21 * side, 1.33 * size},
                    new double[] {-swing * side * 0.8, 0.25 * side, 0.84 * size},
                    0.1 * size,
                    shirt);
        }
        brush.ball(0, 0, 1.55 * size, 0.125 * size, veil ? hair : SKIN);
        brush.ball(-0.02, 0, 1.6 * size, 0.115 * size, veil ? hair : pick(HAIR, look & 1));
        if (veil) {
            brush.ball(0.06, 0, 1.55 * size, 0.08 * size, SKIN);
        }
    }

    private static int pick(int[] choices, int look) {
        return choices[Math.floorMod(look * 31 + (look >> 7), choices.length)];
    }
}
