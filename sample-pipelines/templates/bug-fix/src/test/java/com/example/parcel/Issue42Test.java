package com.example.parcel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Committed by whoever reported the fault, before the work began: red until it is mended. */
class Issue42Test {
    @Test
    void aRemainderNeedsAParcelOfItsOwn() {
        assertEquals(3, Parcels.needed(7, 3));
    }

    /** The report names one case; the fault is in all of them. */
    @Test
    void everyOrderFitsAndNoParcelIsSpare() {
        for (int pieces = 1; pieces <= 40; pieces++) {
            for (int each = 1; each <= 9; each++) {
                int parcels = Parcels.needed(pieces, each);
                String what = parcels + " parcels of " + each + " for " + pieces + " pieces";
                assertEquals(true, parcels * each >= pieces && (parcels - 1) * each < pieces, what);
            }
        }
    }
}
