// Says, as SARIF, where package-lock.json departs from dependencies.json. Needs neither network nor node_modules.
// Usage: node tools/check-lock.mjs SARIF-FILE
import {existsSync, readFileSync, writeFileSync} from 'node:fs';

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const policy = json('dependencies.json');
const lock = json('package-lock.json');
const text = readFileSync('package-lock.json', 'utf8').split('\n');
const results = [];

for (const [place, entry] of Object.entries(lock.packages)) {
  const name = entry.name ?? place.split('node_modules/').pop();
  if (place.startsWith('node_modules/') || place.includes('/node_modules/')) {
    require(policy.packages.includes(name), 'undeclared-package', place, `${name} is not among the packages allowed`);
  }
  if (entry.resolved?.includes('://')) {
    require(policy.registries.some((start) => entry.resolved.startsWith(start)),
        'foreign-registry', place, `${name} comes from ${entry.resolved}`);
    require(entry.integrity?.startsWith('sha512-') ?? false, 'no-integrity', place, `${name} has no SHA-512`);
  }
  require(!entry.hasInstallScript || policy['install-scripts'].includes(name),
      'install-script', place, `${name} runs a script when it is installed`);
  if (entry.link) {
    const manifest = `${entry.resolved}/package.json`;
    const there = existsSync(manifest) ? json(manifest).version : 'nothing';
    const locked = lock.packages[entry.resolved]?.version;
    require(there === locked, 'not-what-is-there', place, `the lock says ${name} ${locked}, and there is ${there}`);
  }
}
for (const [name, wanted] of Object.entries(policy['at-least'])) {
  const linked = lock.packages[`node_modules/${name}`];
  const version = (linked?.link ? lock.packages[linked.resolved] : linked)?.version ?? '0';
  require(version.localeCompare(wanted, 'en', {numeric: true}) >= 0,
      'too-old', `node_modules/${name}`, `${name} is ${version}, wanted is ${wanted} or later`);
}

const sarif = {version: '2.1.0', runs: [{tool: {driver: {name: 'check-lock'}}, results}]};
writeFileSync(process.argv[2], JSON.stringify(sarif));
process.exit(results.length === 0 ? 0 : 1);

function require(good, ruleId, place, message) {
  if (!good) {
    const line = Math.max(text.findIndex((each) => each.includes(`"${place}":`)), 0) + 1;
    results.push({
      ruleId,
      level: 'error',
      message: {text: message},
      locations: [{physicalLocation: {artifactLocation: {uri: 'package-lock.json'}, region: {startLine: line}}}],
    });
  }
}
