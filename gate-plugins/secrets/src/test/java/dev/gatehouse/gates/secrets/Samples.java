package dev.gatehouse.gates.secrets;

import dev.gatehouse.gates.secrets.SecretsSettings.Scan;
import java.util.List;
import java.util.Random;

/** Settings and made-up tokens for tests. */
final class Samples {
    static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Samples() {}

    static SecretsSettings settings(String... exclude) {
        return new SecretsSettings(Scan.CHANGED, List.of(exclude), 16, 3.3, 3.0);
    }

    static SecretsSettings tree(String... exclude) {
        return new SecretsSettings(Scan.TREE, List.of(exclude), 16, 3.3, 3.0);
    }

    /** A token of the shape of AWS access keys. */
    static String token(long seed) {
        Random random = new Random(seed);
        StringBuilder token = new StringBuilder("AK" + "IA");
        random.ints(16, 0, BASE32.length()).forEach(i -> token.append(BASE32.charAt(i)));
        return token.toString();
    }
}
