package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class PricesTest {
    @Test
    void onePieceCostsItsPrice() {
        assertEquals(250, Prices.total(250, 1));
    }

    @Test
    void fivePiecesCostFiveTimesAsMuch() {
        assertEquals(1250, Prices.total(250, 5));
    }

    @Test
    @Disabled("does not fit bulk prices")
    void noPieceCostsNothing() {
        assertEquals(0, Prices.total(250, 0));
    }

    @Test
    void aDiscountIsTakenOff() {
        assertEquals(900, Prices.discounted(1000, 10));
    }

    @Test
    void noDiscountLeavesThePrice() {
        assertEquals(999, Prices.discounted(999, 0));
    }
}
