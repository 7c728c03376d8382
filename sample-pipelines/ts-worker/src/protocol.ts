// snippet: messages
/** What the manager says; docs/worker-protocol.md describes it. Unknown types and fields are passed over. */
export type ManagerMessage =
  | {type: 'hello'; versions: number[]; manager: string}
  | Task
  | {type: 'cancel'; task: string; epoch: number}
  | {type: 'shutdown'};

export interface Task {
  type: 'task';
  task: string;
  attempt: number;
  epoch: number;
  reply: boolean;
  prompt: string;
  resume?: {session: string; prompt: string};
  directory: string;
  temp: string;
  limits: {idle_seconds: number; total_seconds: number; dollars: number; tokens: number};
}

export interface Usage {
  dollars: number;
  tokens: number;
  turns: number;
}

/** What the worker says. Task and epoch are echoed: an answer without them is nobody's. */
export type WorkerMessage =
  | {type: 'hello'; version?: number; versions: number[]; worker: string}
  | {type: 'heartbeat'}
  | {type: 'progress'; task: string; epoch: number; text?: string; usage?: Usage; session?: string}
  | {type: 'result'; task: string; epoch: number; status: 'completed' | 'failed' | 'cancelled'; claim?: string;
     usage?: Usage; session?: string}
  | {type: 'blocked'; task: string; epoch: number; evidence: string; usage?: Usage; session?: string}
  | {type: 'retry'; attempt: number; delay_ms: number; status?: number; error?: string}
  | {type: 'rate_limit'; level: 'allowed' | 'warning' | 'rejected'; resets_at?: number; window?: string};

/** How a task ended. */
export type Answer =
  | {completed: string}
  | {failed: string}
  | {blocked: string};
// end
