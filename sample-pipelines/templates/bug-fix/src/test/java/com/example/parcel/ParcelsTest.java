package com.example.parcel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ParcelsTest {
    @Test
    void whatFitsExactlyLeavesNoneOver() {
        assertEquals(3, Parcels.needed(12, 4));
    }

    @Test
    void anEmptyOrderNeedsNone() {
        assertEquals(0, Parcels.needed(0, 4));
    }

    @Test
    void aParcelHoldsSomething() {
        assertThrows(IllegalArgumentException.class, () -> Parcels.needed(1, 0));
    }
}
