package dev.gatehouse.gates.tamper.build.run;

import dev.gatehouse.gates.tamper.build.command.Check;
import dev.gatehouse.gates.tamper.build.command.Checks;
import dev.gatehouse.gates.tamper.build.syntax.Syntax;
import dev.gatehouse.gates.tamper.build.syntax.Unreadable;
import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.submission.PathGlobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files that say what continuous integration and the hooks of Git run. */
final class CiFiles {
    private static final PathGlobs YAML = PathGlobs.of(List.of(
            ".github/workflows/*.{yml,yaml}",
            ".github/actions/**/action.{yml,yaml}",
            ".gitlab-ci.yml",
            ".gitlab/**/*.yml",
            "{azure-pipelines,.azure-pipelines}*.{yml,yaml}",
            "{.azure,.azure-pipelines,.pipelines}/**/*.{yml,yaml}",
            ".circleci/*.yml",
            "{.travis,bitbucket-pipelines,appveyor,.appveyor,.drone,.cirrus,cloudbuild,lefthook,.lefthook}.{yml,yaml}",
            ".buildkite/*.{yml,yaml}",
            "{.woodpecker,.woodpecker/*}.{yml,yaml}"));
    private static final PathGlobs SHELL =
            PathGlobs.of(List.of(".husky/*", ".githooks/*", "{.ci,ci,.buildkite,.circleci,.travis}/**/*.sh"));
    private static final PathGlobs JENKINS = PathGlobs.of(List.of("**/Jenkinsfile*", "**/*.jenkinsfile"));

    private CiFiles() {}

    static boolean are(String path) {
        return YAML.matches(path) || SHELL.matches(path) || JENKINS.matches(path);
    }

    /** The checks that such a file runs. */
    static List<Check> checks(SourceText source, Expansion expansion) throws Unreadable {
        List<Check> checks = new ArrayList<>();
        if (YAML.matches(source.path())) {
            Workflow workflow = Workflow.of(Syntax.YAML.read(source.text()));
            checks.addAll(workflow.checks());
            workflow.texts().forEach(text -> checks.addAll(expansion.of(text)));
        } else if (JENKINS.matches(source.path())) {
            checks.addAll(Jenkins.checks(Syntax.BLOCKS.read(source.text()), Set.of()));
        } else {
            checks.addAll(Checks.of(source.text(), 1));
            checks.addAll(expansion.of(source.text()));
        }
        checks.addAll(expansion.of(checks));
        return checks;
    }
}
