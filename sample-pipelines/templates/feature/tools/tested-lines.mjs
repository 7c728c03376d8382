// Says, as SARIF, which lines of the changed sources no test runs.
// Usage: node tools/tested-lines.mjs REPORT-FOLDER SOURCE...
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const [out, ...sources] = process.argv.slice(2);
const coverage = path.join(out, 'coverage.lcov');
const run = spawnSync(process.execPath,
    ['--test', '--experimental-test-coverage', '--test-reporter=lcov', `--test-reporter-destination=${coverage}`]);
if (run.status !== 0 || !existsSync(coverage)) {
  console.error(`no coverage could be measured: ${run.stderr}`);
  process.exit(3);
}

const results = sources.flatMap((source) => {
  const lines = neverRun(source);
  return lines.length === 0 ? [] : [result(source, lines)];
});
const sarif = {version: '2.1.0', runs: [{tool: {driver: {name: 'tested-lines'}}, results}]};
writeFileSync(path.join(out, 'tested-lines.sarif'), JSON.stringify(sarif));
process.exit(results.length === 0 ? 0 : 1);

/** Lines that were never run; a file that no test loads has one: its first. */
function neverRun(source) {
  const record = readFileSync(coverage, 'utf8').split('end_of_record')
      .find((text) => text.includes(`\nSF:${source}\n`));
  if (record === undefined) {
    return [1];
  }
  return [...record.matchAll(/^DA:(\d+),0$/gm)].map((match) => Number(match[1]));
}

function result(source, lines) {
  return {
    ruleId: 'never-run',
    level: 'error',
    message: {text: `no test runs line ${lines.join(', ')}`},
    locations: [{physicalLocation: {artifactLocation: {uri: source}, region: {startLine: lines[0]}}}],
  };
}
