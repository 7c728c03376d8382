import {spawn} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';

// snippet: verdict
/** What this program reads of a verdict; docs/verdict-format.md has the rest, and unknown properties are no error. */
export interface Verdict {
  format: 1;
  verdict: 'ACCEPTED' | 'REJECTED' | 'INCONCLUSIVE';
  trust: 'in-place' | 'checkout' | 'sandbox';
  'needs-person': boolean;
  policy: {source: string};
  submission: {tree: string};
  reasons: string[];
  gates: {id: string; result: string; findings: {rule: string; fingerprint: string; blocking: boolean}[]}[];
}

/** May it be let out? Asked of the verdict, never of the worker. */
export function mayGoOut(verdict: Verdict): boolean {
  return verdict.verdict === 'ACCEPTED' && verdict.policy.source !== 'tree' && verdict.trust !== 'in-place';
}
// end

// snippet: check
export interface Question {
  gate: string;
  repository: string;
  commit: string;
  target: string;
  timeoutMillis: number;
}

/** No verdict came: a missing program, a fault of the policy, a time limit. Never to be taken for a rejection. */
export class NoVerdict extends Error {}

/** The exit code that goes with a verdict; any other pair means that something else answered. */
const EXITS: Record<Verdict['verdict'], number[]> = {ACCEPTED: [0], REJECTED: [1], INCONCLUSIVE: [3, 5]};

const LONGEST = 32 * 1024 * 1024;

/** Judges a commit in a checkout of its own. The text is what the worker should read. */
export async function check(question: Question): Promise<{verdict: Verdict; told: string}> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gate-'));
  try {
    const told = path.join(folder, 'told.txt');
    const {code, out, err} = await run(question, told);
    const verdict = parsed(out);
    if (verdict === undefined || !EXITS[verdict.verdict]?.includes(code)) {
      throw new NoVerdict(`gate ended with ${code} and no verdict: ${err.slice(-2_000).trim()}`);
    }
    return {verdict, told: await readFile(told, 'utf8')};
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

function run(question: Question, told: string): Promise<{code: number; out: string; err: string}> {
  const {gate, repository, commit, target, timeoutMillis} = question;
  const args = ['check', '--head', commit, '--target', target, '--format', 'json', '--report', `agent=${told}`];
  return new Promise((resolve, reject) => {
    // No shell: a branch name is data. Standard input closed: nobody will type.
    const child = spawn(gate, args, {cwd: repository, stdio: ['ignore', 'pipe', 'pipe']});
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let length = 0;
    let stopped = '';
    let kill: NodeJS.Timeout | undefined;
    const stop = (why: string) => {
      stopped ||= why;
      child.kill('SIGTERM'); // gate ends what it started
      kill ??= setTimeout(() => child.kill('SIGKILL'), 10_000);
    };
    const limit = setTimeout(() => stop(`no verdict within ${timeoutMillis} ms`), timeoutMillis);
    const collect = (into: Buffer[]) => (chunk: Buffer) => {
      length += chunk.length;
      if (length <= LONGEST) {
        into.push(chunk);
      } else {
        stop('more output than any verdict has');
      }
    };
    child.stdout.on('data', collect(out));
    child.stderr.on('data', collect(err));
    const settle = (how: () => void) => {
      clearTimeout(limit);
      clearTimeout(kill);
      how();
    };
    // 'error' comes without 'close' when nothing was started; 'close', unlike 'exit', comes after the last output.
    child.once('error', (error) => settle(() => reject(new NoVerdict(`${gate} cannot be started: ${error.message}`))));
    child.once('close', (code) => settle(() => {
      if (stopped !== '') {
        reject(new NoVerdict(stopped));
      } else {
        resolve({code: code ?? -1, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString()});
      }
    }));
  });
}

function parsed(text: string): Verdict | undefined {
  try {
    const value = JSON.parse(text) as Verdict;
    return value.format === 1 && Array.isArray(value.gates) ? value : undefined;
  } catch {
    return undefined;
  }
}
// end
