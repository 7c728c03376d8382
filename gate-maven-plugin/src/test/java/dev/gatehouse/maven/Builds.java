package dev.gatehouse.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;

/** Sessions of a Maven, made by hand out of its own types. */
final class Builds {
    private static final String GROUP = "dev.gatehouse";
    private static final String ARTIFACT = "gate-maven-plugin";

    private Builds() {}

    /** A module with the goal bound by an execution of that id, in the phase, or in the goal's own when null. */
    static MavenProject bound(String name, String id, String phase) {
        MavenProject module = module(name);
        PluginExecution execution = new PluginExecution();
        execution.setId(id);
        execution.setPhase(phase);
        execution.addGoal("check");
        Plugin plugin = plugin();
        plugin.addExecution(execution);
        module.getBuild().addPlugin(plugin);
        return module;
    }

    /** A module that knows nothing of the goal. */
    static MavenProject module(String name) {
        Model model = new Model();
        model.setGroupId("it");
        model.setArtifactId(name);
        model.setVersion("1");
        model.setBuild(new Build());
        model.getBuild().setDirectory("/projects/" + name + "/target");
        MavenProject module = new MavenProject(model);
        module.setFile(new File("/projects/" + name + "/pom.xml"));
        return module;
    }

    @SuppressWarnings("deprecation")
    static MavenSession session(List<String> goals, List<MavenProject> modules) {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setGoals(goals);
        request.setStartTime(new java.util.Date(1_700_000_000_000L));
        modules.get(0).setExecutionRoot(true);
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        session.setProjects(modules);
        session.setAllProjects(new ArrayList<>(modules));
        return session;
    }

    static MojoExecution execution(MojoExecution.Source source, String id, String phase) {
        PluginDescriptor plugin = new PluginDescriptor();
        plugin.setGroupId(GROUP);
        plugin.setArtifactId(ARTIFACT);
        plugin.setPlugin(plugin());
        MojoDescriptor goal = new MojoDescriptor();
        goal.setGoal("check");
        goal.setPhase("verify");
        goal.setPluginDescriptor(plugin);
        MojoExecution execution = new MojoExecution(goal, id, source);
        execution.setLifecyclePhase(phase);
        return execution;
    }

    private static Plugin plugin() {
        Plugin plugin = new Plugin();
        plugin.setGroupId(GROUP);
        plugin.setArtifactId(ARTIFACT);
        return plugin;
    }
}
