import type { Identity, IdentityAnswer, IdentityProvider, RegistryReply, StudentRegistry } from '../../server/ports.js';
import type { World } from './world.js';

const issuer = 'https://government.simulated';

/** What somebody does at the government platform: who they are there, or why they come back without having signed in. */
export type ThereBy = Identity | Exclude<IdentityAnswer['outcome'], 'signedIn'>;

export const identityOf = (subject: string, name: string, nationalId: string): Identity => ({
  issuer,
  subject,
  name,
  nationalId,
});

/** The government platform: it is away now and then, and says of each way there what the person did on it. */
export class SimulatedGovernment implements IdentityProvider {
  readonly #done = new Map<string, ThereBy>();

  constructor(private readonly world: World) {}

  async begin({ attempt, at }: Parameters<IdentityProvider['begin']>[0]): ReturnType<IdentityProvider['begin']> {
    if (this.world.isStormy && this.world.random.oneIn(8)) return { outcome: 'unavailable' };
    const state = `${attempt}.simulated`;
    return {
      outcome: 'begun',
      url: `${issuer}/?state=${state}`,
      secret: { state, nonce: 'n', verifier: 'v', begunAt: at },
    };
  }

  /** Somebody has done there what they wanted; with the state of their way there they come back. */
  answer(state: string, done: ThereBy): void {
    this.#done.set(state, done);
  }

  async finish({ secret }: Parameters<IdentityProvider['finish']>[0]): Promise<IdentityAnswer> {
    const done = this.#done.get(secret.state);
    if (done === undefined) return { outcome: 'untrusted' };
    return typeof done === 'string' ? { outcome: done } : { outcome: 'signedIn', identity: done };
  }
}

/** The national registry: slow, forgetful, away now and then; it takes a key once and stays with what it said of it. */
export class SimulatedRegistry implements StudentRegistry {
  readonly #taken = new Map<string, RegistryReply | null>();

  constructor(private readonly world: World) {}

  async submitCorrection({
    key,
  }: Parameters<StudentRegistry['submitCorrection']>[0]): Promise<'received' | 'unavailable'> {
    const { random, isStormy } = this.world;
    if (isStormy && random.oneIn(4)) return 'unavailable';
    if (!this.#taken.has(key)) this.#taken.set(key, null);
    // It has it, and its word is lost.
    return isStormy && random.oneIn(6) ? 'unavailable' : 'received';
  }

  async readAnswer({ key }: Parameters<StudentRegistry['readAnswer']>[0]): Promise<RegistryReply> {
    const { random, isStormy } = this.world;
    if (isStormy && random.oneIn(4)) return { outcome: 'unavailable' };
    if (!this.#taken.has(key)) return { outcome: 'unknown' };
    const said = this.#taken.get(key) ?? (random.oneIn(2) ? this.#decide() : null);
    this.#taken.set(key, said);
    return said ?? { outcome: 'notYet' };
  }

  #decide(): RegistryReply {
    return this.world.random.oneIn(2)
      ? { outcome: 'refused', reason: '请提供户口簿复印件' }
      : { outcome: 'corrected', record: {} };
  }
}
