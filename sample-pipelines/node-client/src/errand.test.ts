import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, test} from 'node:test';
import {errand, type Outcome} from './errand.js';

const RESULT = '{"type":"result","text":"done"}';
let folder: string;

beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'errand-'))));
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const asked = (argv: [string, ...string[]], cwd = folder): Promise<Outcome> =>
  errand({argv, cwd, env: {PATH: process.env['PATH']}, silenceMillis: 2_000, totalMillis: 60_000}, '{"type":"task"}');

const sh = (script: string): Promise<Outcome> => asked(['sh', '-c', script]);

const why = (outcome: Outcome): string => outcome.done ? assert.fail(outcome.result) : outcome.why;

test('a result counts though the worker stays until its input ends', async () => {
  assert.deepEqual(await sh(`read task; echo thinking; echo '${RESULT}'; read more; exit 1`), {done: true, result: RESULT});
});

test('an exit without a result is a failure, whatever its code', async () => {
  assert.equal(why(await sh(`echo 'no login' >&2; exit 0`)), '0 without a result: no login');
});

test('a line too long for anybody is dropped, and the next is heard', async () => {
  const outcome = await sh(`head -c 20000000 /dev/zero | tr '\\0' x; echo; echo '${RESULT}'`);
  assert.deepEqual(outcome, {done: true, result: RESULT});
});

test('who falls silent is ended with all that it started', async () => {
  assert.match(why(await sh('sleep 300 & echo $! > pid; wait')), /said nothing/);
  const pid = readFileSync(path.join(folder, 'pid'), 'utf8').trim();
  const state = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2] : 'gone';
  assert.match(state ?? '', /gone|Z|X/);
});

test('an exit ends it though a grandchild holds the output', async () => {
  assert.match(why(await sh('sleep 300 & exit 3')), /^3 without/);
});

test('what cannot start is told, by event or by exception', async () => {
  assert.equal(why(await asked(['no-such-agent'])), 'cannot be started: ENOENT');
  assert.equal(why(await asked(['true'], path.join(folder, 'gone'))), 'cannot be started: ENOENT');
  assert.match(why(await asked(['echo', 'a\0b'])), /cannot be started: .*null bytes/);
  assert.match(why(await asked(['true', 'x'.repeat(200_000)])), /cannot be started: .*E2BIG/);
});
