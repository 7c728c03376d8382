import {check, mayGoOut, type Question, type Verdict} from './gate.js';

// snippet: loop
/** Turns what it is told into a commit of its repository, and names it. */
export type Worker = (told: string) => Promise<string>;

export type End =
  | {accepted: true; tree: string; attempts: number}
  | {accepted: false; why: string; attempts: number};

/** Has a worker try until its work is accepted, or until trying again is worth nothing. */
export async function repair(
    place: Omit<Question, 'commit'>, worker: Worker, task: string, limit: number): Promise<End> {
  let message = task;
  let before = '';
  for (let attempts = 1; attempts <= limit; attempts++) {
    const {verdict, told} = await check({...place, commit: await worker(message)});
    if (mayGoOut(verdict)) {
      return {accepted: true, tree: verdict.submission.tree, attempts};
    }
    if (verdict.verdict !== 'REJECTED') {
      return {accepted: false, why: `for a person: ${verdict.reasons.join('; ')}`, attempts};
    }
    const now = faults(verdict);
    if (now === before) {
      return {accepted: false, why: 'the same faults twice', attempts};
    }
    before = now;
    message = told;
  }
  return {accepted: false, why: 'still rejected', attempts: limit};
}

/** What rejects it, by names that outlive edits elsewhere in a file. */
function faults(verdict: Verdict): string {
  const found = verdict.gates.flatMap((gate) => gate.findings).filter((finding) => finding.blocking);
  return [...new Set(found.map((finding) => finding.fingerprint))].sort().join(' ');
}
// end
