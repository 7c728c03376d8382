package com.example.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuoteTest {
    @Test
    void isJson() {
        Quote quote = new Quote("tea", new BigDecimal("2.50"), "EUR");
        assertEquals("{\"item\": \"tea\", \"price\": \"2.50\", \"currency\": \"EUR\"}", quote.json());
    }
}
