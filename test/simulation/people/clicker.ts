import type { Server } from '../stage.js';
import type { Untyped } from '../../support/browser.js';
import { Visitor } from '../visitor.js';
import type { World } from '../world.js';
import { Person, told, type Action } from './person.js';

/** A request that may be sent again, with the same id. */
interface Sent {
  readonly field: string;
  readonly type: string;
  readonly input: Record<string, unknown>;
  readonly after: (answer: Untyped) => void;
}

/** What a page shows of one's own way. */
export interface Page {
  readonly step: string;
  readonly revision: number;
  readonly place?: string | null;
  readonly acceptedEvents?: readonly string[];
}

/** Somebody at the portal's pages: what they see is the latest answer, and what had none is sent once more. */
export abstract class Clicker extends Person {
  readonly browser: Visitor;
  /** What the page shows; null for nobody signed in. */
  page: Page | null = null;
  protected isUnanswered = false;
  #sent: Sent | null = null;

  constructor(
    world: World,
    label: string,
    /** What is asked of the viewer, and where one's own way is in it. */
    readonly viewer: string,
    private readonly way: 'onboarding' | 'realName',
  ) {
    super(world, label);
    this.browser = new Visitor(world.stage, `10.0.0.${world.random.between(1, 40)}`);
  }

  /** What everybody does now and then, whatever it is that they want. */
  protected common(): readonly Action[] {
    return [
      {
        name: 'sends the last request again',
        weight: this.isUnanswered ? 30 : this.#sent ? 1 : 0,
        take: (s) => this.again(s),
      },
      { name: 'reloads the page', weight: 2, take: (s) => this.reload(s) },
      { name: 'signs out', weight: this.page === null ? 0 : 1, take: (s) => this.signOut(s) },
    ];
  }

  /** @returns the answer */
  async signInAs(server: Server, account: string, password: string): Promise<Untyped> {
    const captcha = await this.browser.captcha(server);
    const selection = `... on SignedIn { ${this.viewer} }`;
    const answer = await this.browser.mutate(server, 'signIn', 'SignInInput', selection, {
      account,
      password,
      ...captcha,
    });
    if (answer.__typename === 'SignedIn') this.look(answer.viewer);
    return answer;
  }

  async again(server: Server): Promise<string> {
    return this.#sent === null ? 'nothing' : this.#send(server, this.#sent);
  }

  async reload(server: Server): Promise<string> {
    const { viewer } = await this.browser.ask(server, `{ ${this.viewer} }`);
    this.look(viewer);
    return this.page?.step ?? 'nobody';
  }

  async signOut(server: Server): Promise<string> {
    await this.browser.ask(server, 'mutation { signOut }');
    this.page = null;
    return 'out';
  }

  /** Sends an event of one's own, as of what the page shows. */
  step(
    server: Server,
    field: string,
    type = 'TransitionInput',
    more: object = {},
    after: Sent['after'] = () => undefined,
  ): Promise<string> {
    const input = { requestId: this.world.requestId(), expectedRevision: this.page?.revision ?? 0, ...more };
    return this.#send(server, { field, type, input, after });
  }

  async #send(server: Server, sent: Sent): Promise<string> {
    this.#sent = sent;
    this.isUnanswered = true;
    const selection =
      sent.field === 'goToGovernment'
        ? `... on GoneToGovernment { url ${this.viewer} }`
        : `... on Transitioned { ${this.viewer} }`;
    const answer = await this.browser.mutate(server, sent.field, sent.type, selection, sent.input);
    this.isUnanswered = false;
    sent.after(answer);
    if (answer.issues === undefined) this.look(answer.viewer);
    else if (has(answer, 'SIGN_IN_REQUIRED')) this.page = null;
    else if (has(answer, 'STALE_REVISION')) return `${told(answer)}; ${await this.reload(server)}`;
    return told(answer);
  }

  look(seen: Untyped): void {
    this.page = seen?.[this.way] ?? null;
  }
}

export const has = (answer: Untyped, code: string): boolean =>
  answer.issues?.some((issue: { readonly code: string }) => issue.code === code) ?? false;
