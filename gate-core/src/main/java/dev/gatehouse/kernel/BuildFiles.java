package dev.gatehouse.kernel;

import dev.gatehouse.submission.PathGlobs;
import java.util.Collection;
import java.util.List;

/** Files that decide what a build does: after a change of one, any gate may have something to say. */
final class BuildFiles {
    private static final PathGlobs GLOBS = PathGlobs.of(List.of(
            "**/{pom.xml,mvnw,mvnw.cmd,build.xml,ivy.xml,build.sbt,*.sbt}",
            "**/{.mvn,gradle,buildSrc,build-logic,project}/**",
            "**/{*.gradle,*.gradle.kts,gradle.properties,gradlew,gradlew.bat,*.versions.toml}",
            "**/{package.json,package-lock.json,npm-shrinkwrap.json,yarn.lock,pnpm-lock.yaml,pnpm-workspace.yaml}",
            "**/{bun.lock,bun.lockb,deno.json,deno.lock,.npmrc,.yarnrc,.yarnrc.yml,tsconfig*.json,*.config.{js,cjs,mjs,ts}}",
            "**/{Makefile,makefile,GNUmakefile,*.mk,CMakeLists.txt,*.cmake,meson.build,justfile,Justfile,Taskfile.yml}",
            "**/{BUILD,BUILD.bazel,WORKSPACE,WORKSPACE.bazel,MODULE.bazel,*.bzl,.bazelrc}",
            "**/{go.mod,go.sum,go.work,go.work.sum,Cargo.toml,Cargo.lock,rust-toolchain,rust-toolchain.toml}",
            "**/{pyproject.toml,setup.py,setup.cfg,requirements*.txt,Pipfile,Pipfile.lock,poetry.lock,uv.lock}",
            "**/{tox.ini,noxfile.py,pytest.ini,conftest.py,environment.yml}",
            "**/{Gemfile,Gemfile.lock,*.gemspec,Rakefile,composer.json,composer.lock,mix.exs,mix.lock}",
            "**/{*.csproj,*.fsproj,*.sln,Directory.*.props,Directory.*.targets,global.json,nuget.config}",
            "**/{Dockerfile,.tool-versions,.nvmrc,.node-version,.java-version,.python-version,.sdkmanrc}",
            "gate.yaml"));

    private BuildFiles() {}

    static boolean anyOf(Collection<String> paths) {
        return paths.stream().anyMatch(GLOBS::matches);
    }
}
