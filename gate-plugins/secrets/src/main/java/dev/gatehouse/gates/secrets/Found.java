package dev.gatehouse.gates.secrets;

import dev.gatehouse.gates.secrets.scan.Sighting;

/**
 * A secret in a file.
 *
 * @param path of the file
 * @param sighting of the secret
 * @param key that names the secret without giving it away
 * @param touched whether it stands on a line that counts
 */
record Found(String path, Sighting sighting, String key, boolean touched) {
    String rule() {
        return sighting.format().rule();
    }
}
