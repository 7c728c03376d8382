package shop;

/** Prices in cents. */
public final class Prices {
    private static final int BULK = 10;

    private Prices() {}

    /** The price of so many pieces; ten pieces and more cost a tenth less. */
    public static long total(long unitPrice, int pieces) {
        return pieces < BULK ? unitPrice * pieces : discounted(unitPrice * pieces, 10);
    }

    /** What is left of a price after a discount in per cent, rounded down. */
    public static long discounted(long price, int percent) {
        return price - price * percent / 100;
    }
}
