#!/usr/bin/env node
import {agent} from './agent.mjs';
import {serve} from './worker.mjs';

const [program, ...args] = process.argv.slice(2);
if (program === undefined) {
  console.error('usage: main.mjs PROGRAM [ARGUMENT…]: the command that does a task, its prompt on standard input');
  process.exit(2);
}
await serve(agent(program, args));
