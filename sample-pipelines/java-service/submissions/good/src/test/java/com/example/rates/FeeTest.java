package com.example.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeeTest {
    @Test
    void takesTheFeeOff() {
        Rates rates = new Rates(Map.of("EUR", BigDecimal.ONE));
        assertEquals(new BigDecimal("98.50"), rates.afterFee(new BigDecimal("100"), new BigDecimal("1.5")));
    }
}
