import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, before, beforeEach, test} from 'node:test';
import {check, NoVerdict} from './gate.js';
import {repair, type End} from './repair.js';

const POLICY = `version: 1
gates:
  sum: {type: command, run: "grep -qx 4 sum.txt"}
  blanks: {type: command, shell: "! grep -n ' $' sum.txt"}
`;

const gate = process.env['GATE'] ?? '';
let folder: string;
let repository: string;
let told: string[];

const git = (...words: string[]): string => execFileSync('git', words, {cwd: repository, encoding: 'utf8'}).trim();

function commit(file: string, text: string): string {
  writeFileSync(path.join(repository, file), text);
  git('add', '-A');
  git('-c', 'user.name=Worker', '-c', 'user.email=worker@example.org', 'commit', '-q', '-m', 'Work');
  return git('rev-parse', 'HEAD');
}

/** A worker that writes these texts, one an attempt. */
function attempts(file: string, ...texts: string[]): Promise<End> {
  const place = {gate, repository, target: 'main', timeoutMillis: 120_000};
  const worker = async (message: string): Promise<string> => {
    told.push(message);
    return commit(file, texts.shift() ?? '');
  };
  return repair(place, worker, 'Put 4 into sum.txt.', 5);
}

/** Something that answers in the place of gate. */
function impostor(script: string): string {
  const file = path.join(folder, 'impostor');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

const asked = (program: string, timeoutMillis = 60_000): Promise<unknown> =>
  check({gate: program, repository, commit: 'HEAD', target: 'main', timeoutMillis});

const isNoVerdict = (why: RegExp) => (error: unknown) => error instanceof NoVerdict && why.test(error.message);

before(() => assert.notEqual(gate, '', 'GATE must name the gate command'));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'client-'));
  process.env['GATEHOUSE_STATE'] = path.join(folder, 'state');
  repository = path.join(folder, 'repository');
  told = [];
  mkdirSync(repository);
  git('init', '-q', '-b', 'main');
  writeFileSync(path.join(repository, 'gate.yaml'), POLICY);
  commit('sum.txt', '4\n');
  git('checkout', '-q', '-b', 'worker');
});

afterEach(() => rmSync(folder, {recursive: true, force: true}));

test('what is rejected goes back until it is right', async () => {
  const end = await attempts('sum.txt', '3\n', '4\n# a note \n', '4\n# a note\n');
  assert.deepEqual(end, {accepted: true, tree: git('rev-parse', 'HEAD^{tree}'), attempts: 3});
  assert.match(told[1] ?? '', /^REJECTED[^]*FAIL sum[^]*rerun: grep -qx 4 sum.txt/);
  assert.match(told[2] ?? '', /FAIL blanks/);
});

test('a worker that makes no headway is stopped', async () => {
  assert.deepEqual(await attempts('sum.txt', '3\n', '5\n', '4\n'),
      {accepted: false, why: 'the same faults twice', attempts: 2});
});

test('what needs a person is no attempt to repair', async () => {
  const end = await attempts('gate.yaml', `${POLICY}# mine\n`);
  assert.ok(!end.accepted && end.why.startsWith('for a person: '));
});

test('a program that is missing is no verdict', async () => {
  await assert.rejects(asked(path.join(folder, 'nothing')), isNoVerdict(/cannot be started/));
});

test('half an answer is no verdict, whatever the exit code', async () => {
  await assert.rejects(asked(impostor(`printf '{"format": 1, "verdict": "ACCEPTED"'`)), NoVerdict);
  await assert.rejects(asked(impostor('exit 0')), NoVerdict);
});

test('a verdict with another exit code than its own is no verdict', async () => {
  await assert.rejects(asked(impostor(`printf '{"format": 1, "verdict": "ACCEPTED", "gates": []}'; exit 1`)), NoVerdict);
});

test('a gate that hangs is ended', async () => {
  await assert.rejects(asked(impostor('exec sleep 60'), 200), isNoVerdict(/within 200 ms/));
});
