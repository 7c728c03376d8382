package com.example.parcel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LargeOrderTest {
    @Test
    void theLargestOrderDoesNotOverflow() {
        assertEquals(Integer.MAX_VALUE, Parcels.needed(Integer.MAX_VALUE, 1));
        assertEquals(2, Parcels.needed(Integer.MAX_VALUE, Integer.MAX_VALUE - 1));
    }
}
