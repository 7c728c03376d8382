package dev.gatehouse.gates.tamper.change;

import java.util.List;

/**
 * What a submission changes.
 *
 * @param files the changed files, in Git's order
 * @param base all files before
 * @param head all files after
 */
public record Changes(List<FilePair> files, Tree base, Tree head) {
    public Changes {
        files = List.copyOf(files);
    }
}
