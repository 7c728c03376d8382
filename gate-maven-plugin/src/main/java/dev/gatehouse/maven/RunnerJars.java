package dev.gatehouse.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * What the runner consists of.
 *
 * @param classPath of its JVM
 * @param gates the jars of the gates that belong to it
 */
record RunnerJars(List<Path> classPath, List<Path> gates) {
    private static final String GROUP = "dev.gatehouse";
    private static final String RUNNER = "gate-cli";
    private static final String GATE = "gate-plugin-";

    RunnerJars {
        classPath = List.copyOf(classPath);
        gates = List.copyOf(gates);
    }

    /**
     * Finds them among the dependencies of the goal. Those of the runner itself are resolved again: Maven takes what it
     * has in its own core, such as the logging API, out of a plugin's dependencies.
     *
     * @param dependencies of the goal
     */
    static RunnerJars among(
            Collection<Artifact> dependencies,
            RepositorySystem maven,
            RepositorySystemSession session,
            List<RemoteRepository> repositories)
            throws MojoExecutionException {
        Artifact runner = ours(dependencies).stream()
                .filter(artifact -> artifact.getArtifactId().equals(RUNNER))
                .findFirst()
                .orElseThrow(() -> new MojoExecutionException(GROUP + ":" + RUNNER
                        + " is not among the dependencies of the plugin; remove its exclusion from the pom"));
        try {
            List<Path> classPath =
                    maven.resolveDependencies(session, closure(runner, repositories)).getArtifactResults().stream()
                            .map(ArtifactResult::getArtifact)
                            .map(artifact -> artifact.getFile().toPath())
                            .toList();
            return new RunnerJars(classPath, gates(dependencies));
        } catch (DependencyResolutionException e) {
            throw new MojoExecutionException("The runner cannot be resolved: " + e.getMessage(), e);
        }
    }

    private static DependencyRequest closure(Artifact runner, List<RemoteRepository> repositories) {
        DefaultArtifact artifact = new DefaultArtifact(GROUP, RUNNER, "jar", runner.getVersion());
        return new DependencyRequest(new CollectRequest(new Dependency(artifact, "runtime"), repositories), null);
    }

    private static List<Path> gates(Collection<Artifact> dependencies) {
        return ours(dependencies).stream()
                .filter(artifact -> artifact.getArtifactId().startsWith(GATE))
                .map(Artifact::getFile)
                .map(File::toPath)
                .toList();
    }

    private static List<Artifact> ours(Collection<Artifact> dependencies) {
        return dependencies.stream()
                .filter(artifact -> artifact.getGroupId().equals(GROUP))
                .toList();
    }
}
