// snippet: backoff
/** Pauses drawn evenly from nothing to a bound that doubles: "full jitter". */
export function fullJitter(firstMillis: number, capMillis: number, random: () => number = Math.random) {
  return (retry: number): number => random() * Math.min(capMillis, firstMillis * 2 ** (retry - 1));
}

/** Retries as a share of calls: a bucket that calls fill and retries empty. */
export class RetryBudget {
  private tokens: number;

  constructor(private readonly share: number, private readonly reserve: number) {
    this.tokens = reserve;
  }

  called(): void {
    this.tokens = Math.min(this.reserve, this.tokens + this.share);
  }

  tryRetry(): boolean {
    if (this.tokens < 1) {
      return false;
    }
    this.tokens -= 1;
    return true;
  }
}
// end

// snippet: signals
/** What somebody saw of a provider; times in milliseconds since 1970. */
export type Signal =
  | {kind: 'answered'}
  | {kind: 'failed'; why: string}
  | {kind: 'rate-limited'; resetsAt: number | undefined};

/** What a line of Claude Code's stream-json says of the provider; most lines say nothing. */
export function signalOf(line: string): Signal | undefined {
  let message: any;
  try {
    message = JSON.parse(line);
  } catch {
    return undefined;
  }
  switch (message?.type) {
    case 'system':
      return message.subtype === 'api_retry'
        ? {kind: 'failed', why: `${message.error_status ?? 'no status'} ${message.error ?? ''}`.trim()}
        : undefined;
    case 'rate_limit_event': {
      const info = message.rate_limit_info;
      if (info?.status === 'rejected') {
        return {kind: 'rate-limited', resetsAt: typeof info.resetsAt === 'number' ? info.resetsAt * 1_000 : undefined};
      }
      return info?.status === 'allowed' ? {kind: 'answered'} : undefined;
    }
    case 'result':
      // "success" with is_error is a failure of the API.
      return message.subtype === 'success' && message.is_error === false ? {kind: 'answered'} : undefined;
    default:
      return undefined;
  }
}
// end

// snippet: breaker
/** Closed, open until a time, or letting one probe through: one for each account, shared by all workers. */
export class Breaker {
  private readonly window: boolean[] = [];
  private openUntil = 0;
  private openings = 0;
  private probing = false;

  constructor(
    private readonly now: () => number = Date.now,
    private readonly pause = fullJitter(15_000, 300_000),
    private readonly size = 20,
    private readonly atLeast = 5,
  ) {}

  /** Whether to ask now; if not, when again. */
  admit(): {ok: true} | {ok: false; until: number} {
    const now = this.now();
    if (now < this.openUntil || this.probing) {
      return {ok: false, until: Math.max(this.openUntil, now + 1_000)};
    }
    this.probing = this.openings > 0;
    return {ok: true};
  }

  observe(signal: Signal): void {
    if (signal.kind === 'rate-limited') {
      this.open(signal.resetsAt);
    } else if (this.probing) {
      signal.kind === 'answered' ? this.close() : this.open(undefined);
    } else if (this.openings === 0) {
      this.window.push(signal.kind === 'failed');
      this.window.splice(0, this.window.length - this.size);
      const failed = this.window.filter(Boolean).length;
      if (this.window.length >= this.atLeast && failed * 2 >= this.window.length) {
        this.open(undefined);
      }
    }
  }

  /** A worker that ends without a word gives its probe to another. */
  left(): void {
    this.probing = false;
  }

  private open(until: number | undefined): void {
    this.openings += 1;
    this.probing = false;
    this.openUntil = Math.max(this.openUntil, until ?? this.now() + 1_000 + this.pause(this.openings));
  }

  private close(): void {
    this.openings = 0;
    this.probing = false;
    this.window.length = 0;
  }
}
// end

// snippet: attempt
export type Next =
  | {kind: 'judge'; submission: string}
  | {kind: 'later'; at: number; why: string}
  | {kind: 'give-up'; why: string};

export interface Account {
  breaker: Breaker;
  work(task: string, sees: (signal: Signal) => void): Promise<string>;
}

/** Has the first account that takes more work try, and says what to do when it fails. It never waits itself. */
export async function attempt(
    accounts: Account[], task: string, made: number, limit: number,
    budget: RetryBudget, pause: (retry: number) => number, now: () => number = Date.now): Promise<Next> {
  let until = Infinity;
  for (const account of accounts) {
    const admission = account.breaker.admit();
    if (!admission.ok) {
      until = Math.min(until, admission.until);
      continue;
    }
    if (made === 0) {
      budget.called();
    }
    try {
      const submission = await account.work(task, (signal) => account.breaker.observe(signal));
      account.breaker.observe({kind: 'answered'});
      return {kind: 'judge', submission};
    } catch (error) {
      account.breaker.observe({kind: 'failed', why: String(error)});
      if (made + 1 >= limit || !budget.tryRetry()) {
        return {kind: 'give-up', why: String(error)};
      }
      return {kind: 'later', at: now() + pause(made + 1), why: String(error)};
    } finally {
      account.breaker.left();
    }
  }
  return {kind: 'later', at: until, why: 'no account takes more work'};
}
// end
