package com.example.quote;

import java.math.BigDecimal;
import java.util.Locale;

/** What a thing costs, as the service says it. */
record Quote(String item, BigDecimal price, String currency) {
    String json() {
        return String.format(
                Locale.ROOT, "{\"item\": \"%s\", \"price\": \"%s\", \"currency\": \"%s\"}", item, price, currency);
    }
}
