package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BulkTest {
    @Test
    void tenPiecesCostATenthLess() {
        assertEquals(2250, Prices.total(250, 10));
    }
}
