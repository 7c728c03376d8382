package com.example.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Converts amounts of money by fixed rates to the euro. */
final class Rates {
    private final Map<String, BigDecimal> perEuro;

    Rates(Map<String, BigDecimal> perEuro) {
        this.perEuro = Map.copyOf(perEuro);
    }

    BigDecimal convert(BigDecimal amount, String from, String to) {
        return amount.multiply(rate(to)).divide(rate(from), 2, RoundingMode.HALF_EVEN);
    }

    private BigDecimal rate(String currency) {
        BigDecimal rate = perEuro.get(currency);
        if (rate == null) {
            throw new IllegalArgumentException("no rate for " + currency);
        }
        return rate;
    }
}
