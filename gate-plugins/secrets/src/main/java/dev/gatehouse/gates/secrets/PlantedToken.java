package dev.gatehouse.gates.secrets;

import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.Planting;
import dev.gatehouse.submission.Content;
import dev.gatehouse.submission.PathGlobs;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;

/** A line with a made-up token of the shape of AWS access keys, at the end of a file that is there. */
record PlantedToken(SecretsSettings settings) implements Defect {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String NEW_FILE = "planted-token.txt";
    private static final int LARGEST = 100_000;
    private static final int VARIETY = 12;

    @Override
    public String rule() {
        return "secrets/aws-access-key";
    }

    @Override
    public String description() {
        return "a made-up AWS access key id in a file";
    }

    @Override
    public Planting plant(Content tree) throws IOException {
        PathGlobs excluded = PathGlobs.of(settings.exclude());
        String line = "key = \"" + token(tree.paths().hashCode()) + "\"\n";
        for (String path : tree.paths()) {
            Optional<String> text = excluded.matches(path) ? Optional.empty() : text(tree, path);
            if (text.isPresent()) {
                return Planting.writing(path, text.get() + (text.get().endsWith("\n") ? "" : "\n") + line);
            }
        }
        return tree.paths().isEmpty() && !excluded.matches(NEW_FILE)
                ? Planting.writing(NEW_FILE, line)
                : Planting.impossible("there is no text file that 'exclude' leaves to look at");
    }

    private static Optional<String> text(Content tree, String path) throws IOException {
        return tree.text(path, LARGEST).filter(text -> text.indexOf('\0') < 0);
    }

    /** Drawn until its characters are as varied as those of real ones; the same for the same tree. */
    private static String token(long seed) {
        Random random = new Random(seed);
        StringBuilder token = new StringBuilder();
        while (token.chars().distinct().count() < VARIETY) {
            token.setLength(0);
            token.append("AKIA");
            random.ints(16, 0, BASE32.length()).forEach(i -> token.append(BASE32.charAt(i)));
        }
        return token.toString();
    }
}
