package org.daybook.core.document;

/**
 * Lengths on a page, counted in tenths of a point.
 *
 * <p>Whole numbers keep pages free of floating-point noise, which would differ by the order of a sum, and make their
 * content short. A tenth of a point is 0.035 mm, finer than a printer's dot.
 */
public final class Length {

    private static final double POINTS_IN_MILLIMETRE = 72 / 25.4;

    /** How many units make a point. */
    static final int UNITS_IN_POINT = 10;

    private Length() {}

    /** Millimetres, rounded to the nearest unit. */
    public static int mm(double millimetres) {
        return pt(millimetres * POINTS_IN_MILLIMETRE);
    }

    /** Points, rounded to the nearest unit. */
    public static int pt(double points) {
        return (int) Math.round(points * UNITS_IN_POINT);
    }
}
