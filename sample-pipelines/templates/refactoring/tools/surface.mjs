// Compares what the modules export with surface.txt. Usage: node tools/surface.mjs [--write]
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';

const lines = [];
for (const file of readdirSync('src').filter((name) => name.endsWith('.js')).sort()) {
  const module = await import(new URL(`../src/${file}`, import.meta.url));
  for (const [name, value] of Object.entries(module)) {
    lines.push(`${file} ${name} ${typeof value === 'function' ? `function/${value.length}` : typeof value}`);
  }
}
const found = `${lines.sort().join('\n')}\n`;
if (process.argv[2] === '--write') {
  writeFileSync('surface.txt', found);
} else if (found !== readFileSync('surface.txt', 'utf8')) {
  const known = new Set(readFileSync('surface.txt', 'utf8').split('\n'));
  const now = new Set(lines);
  const added = lines.filter((line) => !known.has(line)).map((line) => `+ ${line}`);
  const gone = [...known].filter((line) => line !== '' && !now.has(line)).map((line) => `- ${line}`);
  console.error(`the public surface differs: ${[...added, ...gone].join('; ')}`);
  process.exit(1);
}
