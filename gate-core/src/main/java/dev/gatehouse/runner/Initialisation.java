package dev.gatehouse.runner;

import dev.gatehouse.config.GateFile;
import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.RepositoryProblem;
import dev.gatehouse.git.RepositoryProblem.Kind;
import dev.gatehouse.git.Revisions;
import dev.gatehouse.git.Target;
import dev.gatehouse.git.WorkingCopy;
import dev.gatehouse.init.Detection;
import dev.gatehouse.init.FirstPolicy;
import dev.gatehouse.init.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Sets a repository up: records its target and writes a first gate.yaml; {@code gate init}. */
public final class Initialisation {
    /** Where editors find the schema of gate.yaml; relative to gate.yaml. */
    static final String SCHEMA = ".gate/schema.json";

    private final Installation installation;

    public Initialisation(Installation installation) {
        this.installation = installation;
    }

    /**
     * What was done.
     *
     * @param detections the kinds of project found
     * @param file the gate.yaml
     * @param written whether it was written; one that is there is left alone
     * @param schema the JSON schema of gate.yaml, written anew each time: it is generated from the gate types there are
     * @param target what submissions will be compared with, if it could be told
     */
    public record Done(List<Detection> detections, Path file, boolean written, Path schema, Optional<Target> target) {
        public Done {
            detections = List.copyOf(detections);
        }
    }

    /**
     * Sets up.
     *
     * @param target full name of the target's ref, if the user gave one
     * @throws Problem if the target is no branch
     */
    public Done run(Path directory, Optional<String> target) throws IOException, InterruptedException, Problem {
        WorkingCopy copy = WorkingCopy.discover(directory);
        GateRepository repository = GateRepository.open(copy, installation.state());
        Optional<Target> chosen =
                target.isPresent() ? Optional.of(existing(named(target.get()), repository)) : proposed(repository);
        if (chosen.isPresent()) {
            repository.recordTarget(chosen.get());
        }
        List<Detection> detections = Projects.detect(copy.root());
        Path file = copy.root().resolve(GateFile.NAME);
        boolean absent = Files.notExists(file);
        if (absent) {
            Files.writeString(file, FirstPolicy.text(detections, SCHEMA), StandardOpenOption.CREATE_NEW);
        }
        return new Done(detections, file, absent, schema(copy.root(), Files.readString(file)), chosen);
    }

    /** Replaces the file rather than writes to it: what stands there may be a link to somewhere else. */
    private Path schema(Path root, String policy) throws IOException {
        Path file = root.resolve(SCHEMA);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        return Files.writeString(file, new Inspection(installation).schema(policy), StandardOpenOption.CREATE_NEW);
    }

    private static Optional<Target> proposed(GateRepository repository) throws IOException {
        Optional<Target> recorded = repository.recordedTarget();
        return recorded.isPresent() ? recorded : repository.proposedTarget();
    }

    /** Before the first commit no branch exists, and the one that will may be named. */
    private static Target existing(Target target, GateRepository repository)
            throws IOException, InterruptedException, Problem {
        try {
            repository.resolve(Revisions.DEFAULT.withTarget(target.ref()));
        } catch (RepositoryProblem e) {
            if (e.kind() == Kind.NO_TARGET || e.kind() == Kind.UNKNOWN_REVISION) {
                throw new Problem("there is no branch " + target.ref(), "Make or fetch it, or name another.", e);
            }
        }
        return target;
    }

    private static Target named(String ref) throws Problem {
        try {
            return Target.local(ref.startsWith("refs/") ? ref : "refs/heads/" + ref);
        } catch (IllegalArgumentException e) {
            throw new Problem(String.valueOf(e.getMessage()), "Name a branch, such as main.", e);
        }
    }
}
