import type { Server } from '../stage.js';
import type { Mishap } from '../server-task.js';
import type { World } from '../world.js';

/** Something that somebody may do next, and how often they would. */
export interface Action {
  readonly name: string;
  readonly weight: number;
  /** @returns what came of it, in words that are the same in every run */
  readonly take: (server: Server) => Promise<string>;
}

/** Somebody in a simulated world: does the next thing on a server, and tells the trace. */
export abstract class Person {
  constructor(
    readonly world: World,
    readonly label: string,
  ) {}

  /** What they might do now. */
  abstract actions(): readonly Action[];

  /** Does one of it. */
  async act(mishap: Mishap | null = null): Promise<void> {
    const actions = this.actions().filter(({ weight }) => weight > 0);
    if (actions.length === 0) return;
    await this.take(this.world.random.weighted(actions), mishap);
  }

  async take({ name, take }: Action, mishap: Mishap | null = null): Promise<void> {
    const { world } = this;
    const server = world.server();
    const said = world.trace.length;
    const attempted = await world.attempt(server, () => take(server), mishap);
    const line = `${this.label} @${server.name} ${name} → ${attempted.ok ? attempted.value : 'no answer'}`;
    world.sayAt(said, line);
  }
}

/** An answer in short: its kind, or why not. */
export function told(answer: {
  readonly __typename: string;
  readonly issues?: readonly { readonly code: string; readonly remaining?: number | null }[];
}): string {
  if (answer.issues === undefined) return answer.__typename;
  return answer.issues.map(({ code, remaining }) => (remaining == null ? code : `${code} (${remaining})`)).join(', ');
}
