// Fails where a file that is no documentation was changed. Usage: node tools/only-docs.mjs FILE...
const others = process.argv.slice(2).filter((file) => !file.endsWith('.md'));
if (others.length > 0) {
  console.error(`no documentation: ${others.join(', ')}`);
  process.exit(1);
}
