package com.example.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {
    private final Rates rates = new Rates(Map.of("EUR", BigDecimal.ONE, "CHF", new BigDecimal("0.95")));

    @Test
    void convertsThereAndBack() {
        assertEquals(new BigDecimal("9.50"), rates.convert(BigDecimal.TEN, "EUR", "CHF"));
        assertEquals(new BigDecimal("10.00"), rates.convert(new BigDecimal("9.50"), "CHF", "EUR"));
    }

    @Test
    void roundsHalfToEven() {
        assertEquals(new BigDecimal("0.12"), rates.convert(new BigDecimal("0.125"), "EUR", "EUR"));
    }

    @Test
    void knowsNoOtherCurrency() {
        assertThrows(IllegalArgumentException.class, () -> rates.convert(BigDecimal.ONE, "EUR", "XXX"));
    }
}
