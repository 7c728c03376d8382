package com.example.parcel;

/** How many parcels an order takes. */
public final class Parcels {
    private Parcels() {}

    /** Parcels for so many pieces, of which so many go into one. */
    public static int needed(int pieces, int perParcel) {
        if (pieces < 0 || perParcel < 1) {
            throw new IllegalArgumentException("cannot pack " + pieces + " pieces by " + perParcel);
        }
        return (int) (((long) pieces + perParcel - 1) / perParcel);
    }
}
