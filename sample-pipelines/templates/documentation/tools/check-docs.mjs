// Checks links between Markdown files, and runs their examples: `expression; // value` must hold.
// Usage: node tools/check-docs.mjs SARIF-FILE
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import * as slugs from 'slugs';

const files = ['README.md', ...readdirSync('docs').filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const results = [];
for (const file of files) {
  const lines = readFileSync(file, 'utf8').split('\n');
  let example = false;
  lines.forEach((line, at) => {
    if (line.startsWith('```')) {
      example = line === '```js';
    } else if (example) {
      run(file, at + 1, line);
    } else {
      [...line.matchAll(/\]\(([^)\s]+)\)/g)].forEach(([, target]) => follow(file, at + 1, target));
    }
  });
}
const sarif = {version: '2.1.0', runs: [{tool: {driver: {name: 'check-docs'}}, results}]};
writeFileSync(process.argv[2], JSON.stringify(sarif));
process.exit(results.length === 0 ? 0 : 1);

function follow(file, line, target) {
  const [name, anchor] = target.split('#');
  const there = name === '' ? file : path.posix.join(path.posix.dirname(file), name);
  if (/^https?:/.test(target)) {
    return;
  }
  if (!existsSync(there)) {
    report('dead-link', file, line, `${target} leads nowhere`);
  } else if (anchor !== undefined && !anchors(there).includes(anchor)) {
    report('dead-anchor', file, line, `${there} has no heading #${anchor}`);
  }
}

function anchors(file) {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)]
      .map(([, heading]) => heading.toLowerCase().replace(/[^\w\- ]/g, '').replaceAll(' ', '-'));
}

function run(file, line, text) {
  const example = /^(.+); \/\/ (.+)$/.exec(text);
  if (example === null) {
    return;
  }
  const call = (expression) => new Function(...Object.keys(slugs), `return ${expression};`)(...Object.values(slugs));
  try {
    const [is, said] = [call(example[1]), call(example[2])];
    if (!isDeepStrictEqual(is, said)) {
      report('wrong-example', file, line, `it says ${JSON.stringify(said)} and is ${JSON.stringify(is)}`);
    }
  } catch (error) {
    report('broken-example', file, line, `${error.name}: ${error.message}`);
  }
}

function report(ruleId, uri, startLine, text) {
  const locations = [{physicalLocation: {artifactLocation: {uri}, region: {startLine}}}];
  results.push({ruleId, level: 'error', message: {text}, locations});
}
