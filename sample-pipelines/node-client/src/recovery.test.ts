import assert from 'node:assert/strict';
import {test} from 'node:test';
import {attempt, Breaker, fullJitter, RetryBudget, signalOf, type Account, type Signal} from './recovery.js';

const RETRY = '{"type":"system","subtype":"api_retry","attempt":1,"error_status":529,"error":"overloaded"}';

function failing(breaker: Breaker, times: number): void {
  for (let failure = 0; failure < times; failure++) {
    breaker.observe({kind: 'failed', why: '529'});
  }
}

function account(work: Account['work'], breaker = new Breaker(() => 0)): Account {
  return {breaker, work};
}

const budget = () => new RetryBudget(0.1, 10);

test('the bound of a pause doubles up to its cap', () => {
  const longest = fullJitter(1_000, 10_000, () => 1);
  assert.deepEqual([1, 2, 3, 4, 5, 50].map(longest), [1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  assert.equal(fullJitter(1_000, 10_000, () => 0)(9), 0);
});

test('retries are never more than the reserve and the share of calls', () => {
  const scarce = new RetryBudget(0.2, 5);
  let retried = 0;
  for (let call = 0; call < 100; call++) {
    scarce.called();
    retried += scarce.tryRetry() ? 1 : 0;
  }
  assert.ok(retried <= 25, `${retried}`);
  assert.ok(retried >= 20, `${retried}`);
});

test('lines are read as what they say of the provider', () => {
  assert.deepEqual(signalOf(RETRY), {kind: 'failed', why: '529 overloaded'});
  assert.deepEqual(
    signalOf('{"type":"rate_limit_event","rate_limit_info":{"status":"rejected","resetsAt":1780000000}}'),
    {kind: 'rate-limited', resetsAt: 1_780_000_000_000});
  assert.equal(signalOf('{"type":"result","subtype":"success","is_error":true}'), undefined);
  assert.deepEqual(signalOf('{"type":"result","subtype":"success","is_error":false}'), {kind: 'answered'});
  assert.equal(signalOf('{"type":"assistant"}'), undefined);
  assert.equal(signalOf('not json'), undefined);
});

test('a breaker opens, lets one probe through, and closes when it is answered', () => {
  let now = 0;
  const breaker = new Breaker(() => now, () => 9_000);
  failing(breaker, 5);
  assert.deepEqual(breaker.admit(), {ok: false, until: 10_000});
  now = 10_000;
  assert.equal(breaker.admit().ok, true);
  assert.equal(breaker.admit().ok, false);
  breaker.observe({kind: 'answered'});
  assert.equal(breaker.admit().ok, true);
  assert.equal(breaker.admit().ok, true);
});

test('a few failures among many answers open nothing', () => {
  const breaker = new Breaker(() => 0);
  for (let call = 0; call < 100; call++) {
    breaker.observe(call % 3 === 0 ? {kind: 'failed', why: 'reset'} : {kind: 'answered'});
  }
  assert.equal(breaker.admit().ok, true);
});

test('a rate limit opens exactly until it is whole again', () => {
  let now = 0;
  const breaker = new Breaker(() => now);
  breaker.observe({kind: 'rate-limited', resetsAt: 3_600_000});
  now = 3_599_999;
  assert.equal(breaker.admit().ok, false);
  now = 3_600_000;
  assert.equal(breaker.admit().ok, true);
});

test('a worker that still runs spares the next one the same trouble', async () => {
  const overloaded: Signal = signalOf(RETRY)!;
  const first = account(async (_task, sees) => {
    for (let retry = 0; retry < 5; retry++) {
      sees(overloaded);
    }
    return 'late, but here';
  });
  const second = account(async () => 'by the second');
  const pause = fullJitter(1_000, 2_000);
  assert.deepEqual(await attempt([first, second], 't', 0, 3, budget(), pause), {kind: 'judge', submission: 'late, but here'});
  assert.deepEqual(await attempt([first, second], 't', 0, 3, budget(), pause), {kind: 'judge', submission: 'by the second'});
});

test('failures are tried again later and then given up', async () => {
  const broken = account(async () => {
    throw new Error('connection reset');
  });
  const pause = () => 500;
  const first = await attempt([broken], 't', 0, 2, budget(), pause, () => 0);
  assert.deepEqual(first, {kind: 'later', at: 500, why: 'Error: connection reset'});
  assert.equal((await attempt([broken], 't', 1, 2, budget(), pause, () => 0)).kind, 'give-up');
});

test('when nobody can be asked it is said when', async () => {
  const breaker = new Breaker(() => 0);
  breaker.observe({kind: 'rate-limited', resetsAt: 60_000});
  const next = await attempt([account(async () => 'never', breaker)], 't', 0, 3, budget(), () => 0);
  assert.deepEqual(next, {kind: 'later', at: 60_000, why: 'no account takes more work'});
});
