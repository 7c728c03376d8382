package shop;

/** Prices in cents. */
public final class Prices {
    private Prices() {}

    /** The price of so many pieces. */
    public static long total(long unitPrice, int pieces) {
        return unitPrice * pieces;
    }

    /** What is left of a price after a discount in per cent, rounded down. */
    public static long discounted(long price, int percent) {
        return price - price * percent / 100;
    }
}
