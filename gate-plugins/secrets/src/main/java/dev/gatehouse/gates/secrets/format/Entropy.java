package dev.gatehouse.gates.secrets.format;

/** Shannon entropy of the characters of a text. */
public final class Entropy {
    private Entropy() {}

    /** In bits per character; 0 for an empty text. */
    public static double of(String text) {
        int[] counts = new int[256];
        for (int i = 0; i < text.length(); i++) {
            counts[text.charAt(i) & 0xff]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / text.length();
                bits -= share * Math.log(share);
            }
        }
        return bits / Math.log(2);
    }
}
