package org.daybook.core.document;

/** A colour as red, green and blue, each from 0 to 255. */
public record Colour(int red, int green, int blue) {

    public static final Colour WHITE = new Colour(255, 255, 255);

    public Colour {
        if ((red | green | blue) >> 8 != 0) {
            throw new IllegalArgumentException("A colour's parts lie between 0 and 255");
        }
    }

    /**
     * Reads {@code #rrggbb}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Colour of(String hex) {
        if (!hex.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A colour is written #rrggbb, not " + hex);
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** This colour thinned with white; 100 leaves it as it is, 0 gives white. */
    public Colour tint(int percent) {
        return new Colour(thinned(red, percent), thinned(green, percent), thinned(blue, percent));
    }

    private static int thinned(int part, int percent) {
        return 255 - (255 - part) * percent / 100;
    }
}
