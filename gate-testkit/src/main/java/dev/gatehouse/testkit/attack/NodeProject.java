package dev.gatehouse.testkit.attack;

/** A calculator in JavaScript, and something beside it. */
final class NodeProject {
    static final String POLICY = """
              tests:
                type: tests
                run: "npm test --silent"
                reports: ["out/junit.xml"]
                rerun: "npm test --silent -- --test-name-pattern={tests}"
                style: node
                reruns: 1
            %s""";

    static final String PACKAGE = """
            {
              "name": "calc",
              "version": "1.0.0",
              "type": "module",
              "scripts": {
                "test": "mkdir -p out && node --test --test-reporter=junit --test-reporter-destination=out/junit.xml"
              }
            }
            """;

    static final String SUM = "return a + b;";
    static final String CALC = "export function add(a, b) {\n  return a + b;\n}\n";

    static final String CALC_TEST = """
            import {test} from 'node:test';
            import assert from 'node:assert';
            import {add} from './calc.js';

            test('adds', () => {
              assert.strictEqual(add(2, 2), 4);
            });

            test('adds more', () => {
              assert.strictEqual(add(4, 5), 9);
            });
            """;

    static final String TEXT_TEST = """
            import {test} from 'node:test';
            import assert from 'node:assert';

            test('joins', () => {
              assert.strictEqual('a' + 'b', 'ab');
            });
            """;

    private NodeProject() {}
}
