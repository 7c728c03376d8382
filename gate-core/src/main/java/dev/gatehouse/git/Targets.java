package dev.gatehouse.git;

import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which target submissions are compared with unless the user says otherwise. */
final class Targets {
    private static final List<String> USUAL = List.of("main", "master");
    private static final String REMOTE = "refs/remotes/origin/";

    private final Places places;
    private final WorkingCopy copy;
    private final UserRefs refs;

    Targets(Places places, WorkingCopy copy, UserRefs refs) {
        this.places = places;
        this.copy = copy;
        this.refs = refs;
    }

    /** What {@link #record} noted. */
    Optional<Target> recorded() throws IOException {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String url = lines.size() > 1 ? lines.get(1) : "";
        return Optional.of(url.isEmpty() ? Target.local(lines.get(0)) : Target.at(url, lines.get(0)));
    }

    /** Where a target within the judged repository stood when it was recorded. */
    Optional<ObjectId> recordedTip() throws IOException {
        List<String> lines = lines();
        return lines.size() > 2 ? Optional.of(new ObjectId(lines.get(2))) : Optional.empty();
    }

    /** Notes the ref, then its URL or an empty line, then, for a ref of the judged repository, where it stands. */
    void record(Target target) throws IOException {
        StringBuilder text = new StringBuilder(target.ref())
                .append('\n')
                .append(target.url().orElse(""))
                .append('\n');
        if (target.url().isEmpty()) {
            refs.resolve(target.ref()).ifPresent(tip -> text.append(tip.hex()).append('\n'));
        }
        StateFiles.write(places.target(), text.toString());
    }

    private List<String> lines() throws IOException {
        return StateFiles.read(places.target())
                .map(text -> text.lines().toList())
                .orElse(List.of());
    }

    /** The default branch of origin as the repository remembers it. */
    Optional<Target> upstream() throws IOException {
        Optional<String> head = refs.symbolic(REMOTE + "HEAD");
        if (head.isPresent() && head.get().startsWith(REMOTE)) {
            return head.map(Target::local);
        }
        for (String branch : USUAL) {
            if (refs.resolve(REMOTE + branch).isPresent()) {
                return Optional.of(Target.local(REMOTE + branch));
            }
        }
        return Optional.empty();
    }

    /** The same at its URL, or a local main branch where there is no remote. */
    Optional<Target> proposed() throws IOException {
        Optional<Target> upstream = upstream();
        if (upstream.isPresent()) {
            String branch = "refs/heads/" + upstream.get().ref().substring(REMOTE.length());
            return originUrl().map(url -> Target.at(url, branch)).or(() -> upstream);
        }
        for (String branch : USUAL) {
            if (refs.resolve("refs/heads/" + branch).isPresent()) {
                return Optional.of(Target.local("refs/heads/" + branch));
            }
        }
        return refs.symbolic("HEAD")
                .filter(ref -> ref.startsWith("refs/heads/"))
                .map(Target::local);
    }

    private Optional<String> originUrl() throws IOException {
        Path config = copy.commonDir().resolve("config");
        if (!Files.isRegularFile(config)) {
            return Optional.empty();
        }
        return ConfigText.value(Files.readString(config), "remote \"origin\"", "url")
                .map(this::absolute);
    }

    private String absolute(String url) {
        boolean relative = url.startsWith("./") || url.startsWith("../");
        return relative ? copy.root().resolve(url).normalize().toString() : url;
    }
}
