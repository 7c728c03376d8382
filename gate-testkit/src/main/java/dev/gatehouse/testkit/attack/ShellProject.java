package dev.gatehouse.testkit.attack;

/** A project of text files: a test is a shell script, and a source that holds {@code FAULT} is bad. */
final class ShellProject {
    static final String CALC = "class Calc {\n  int one = 1;\n  int two = 2;\n}\n";

    static final String POLICY = """
              tests:
                type: tests
                run: "sh scripts/tests.sh"
                rerun: "sh scripts/tests.sh {tests}"
                style: plain
                reports: ["out/*.xml"]
                reruns: 1
                timeout: 60s
            %s  lint:
                type: command
                run: "sh scripts/lint.sh"
                needs: [tests]
                report: {format: sarif, files: ["{out}/lint.sarif"]}
                rules: {"command/*": {scope: changed}}
            """.replace("scripts/lint.sh\"", "scripts/lint.sh {out}/lint.sarif\"");

    static final String TESTS = """
            mkdir -p out
            status=0
            for test in test/*.sh; do
              [ -f "$test" ] || continue
              name=$(basename "$test" .sh)
              body=
              sh "$test" || { body='<failure message="it failed"/>'; status=1; }
              printf '<testsuite name="%s"><testcase classname="%s" name="runs">%s</testcase></testsuite>' \\
                "$name" "$name" "$body" > "out/TEST-$name.xml"
            done
            exit $status
            """;

    static final String LINT = """
            {
              printf '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"lint"}},"results":['
              comma=
              grep -rna FAULT src | while IFS=: read -r file line rest; do
                printf '%s{"ruleId":"fault","level":"error","message":{"text":"a fault"}' "$comma"
                printf ',"locations":[{"physicalLocation":{"artifactLocation":{"uri":"%s"}' "$file"
                printf ',"region":{"startLine":%s}}}]}' "$line"
                comma=,
              done
              printf ']}]}'
            } > "$1"
            """;

    private ShellProject() {}
}
