import { initialPassword } from '../../../machines/rules/national-id.js';
import type { Server } from '../stage.js';
import { Visitor, type Untyped } from '../visitor.js';
import { Violation } from '../violation.js';
import type { World } from '../world.js';
import { Ledger } from './ledger.js';
import { Person, told, type Action } from './person.js';

const viewer = 'viewer { onboarding { revision step evaluationAccess } }';

/** Who a student is, as the roster has it. */
export interface Enrolled {
  readonly id: string;
  readonly label: string;
  readonly nationalId: string;
  readonly name: string;
  readonly schoolId: string;
  readonly phone: string;
}

/** A request that may be sent again, with the same id. */
interface Sent {
  readonly field: string;
  readonly type: string;
  readonly input: Record<string, unknown>;
  readonly after: (answer: Untyped) => void;
}

/** A student: behaves most of the time, forgets, mistypes, clicks twice, goes back, and tries what is not their turn. */
export class Student extends Person {
  readonly ledger: Ledger;
  readonly browser: Visitor;
  /** What the page shows: the step and its revision; null for nobody signed in. */
  page: { readonly step: string; readonly revision: number } | null = null;
  /** What they believe their password to be. */
  password: string;
  /** The last request, which is sent again when no answer came. */
  #sent: Sent | null = null;
  #isUnanswered = false;
  #chosen = 0;

  constructor(
    world: World,
    readonly who: Enrolled,
  ) {
    super(world, who.label);
    this.password = initialPassword(who.nationalId);
    this.ledger = new Ledger(who.label, this.password);
    this.browser = new Visitor(world.stage, `10.0.0.${world.random.between(1, 40)}`);
  }

  actions(): readonly Action[] {
    const { page } = this;
    const at = (step: string) => page?.step === step;
    return [
      {
        name: 'sends the last request again',
        weight: this.#isUnanswered ? 30 : this.#sent ? 1 : 0,
        take: (s) => this.again(s),
      },
      { name: 'signs in', weight: page === null ? 20 : 1, take: (s) => this.signIn(s, this.password) },
      {
        name: 'signs in with a wrong password',
        weight: page === null ? 5 : 1,
        take: (s) => this.signIn(s, this.#wrong()),
      },
      {
        name: 'says name and school',
        weight: at('STATUS_VERIFICATION') ? 12 : 1,
        take: (s) => this.submitStatus(s, true),
      },
      {
        name: 'says another name',
        weight: at('STATUS_VERIFICATION') ? 8 : 0,
        take: (s) => this.submitStatus(s, false),
      },
      {
        name: 'changes the password',
        weight: at('PASSWORD_CHANGE') ? 14 : 2,
        take: (s) => this.changePassword(s, true),
      },
      {
        name: 'changes the password, the old one wrong',
        weight: at('PASSWORD_CHANGE') ? 3 : 1,
        take: (s) => this.changePassword(s, false),
      },
      {
        name: 'skips the phone',
        weight: at('PHONE_BINDING') ? 5 : 1,
        take: (s) => this.#step(s, 'skipPhone', 'TransitionInput', {}),
      },
      {
        name: 'enters the evaluation platform',
        weight: at('ARRIVED') ? 5 : 1,
        take: (s) => this.#step(s, 'enterEvaluation', 'TransitionInput', {}),
      },
      { name: 'reloads the page', weight: 2, take: (s) => this.reload(s) },
      { name: 'signs out', weight: page === null ? 0 : 1, take: (s) => this.signOut(s) },
    ];
  }

  async signIn(server: Server, password: string): Promise<string> {
    const captcha = await this.browser.captcha(server);
    const input = { account: this.who.nationalId, password, ...captcha };
    const answer = await this.browser.mutate(server, 'signIn', 'SignInInput', `... on SignedIn { ${viewer} }`, input);
    if (answer.__typename === 'SignedIn') this.ledger.opened(password);
    this.#see(answer);
    return told(answer);
  }

  submitStatus(server: Server, isRight: boolean): Promise<string> {
    const { name, schoolId } = this.who;
    if (isRight && this.page !== null) this.ledger.hasProvedStatus = true;
    return this.#step(server, 'submitStatus', 'SubmitStatusInput', { name: isRight ? name : '别人', schoolId });
  }

  changePassword(server: Server, isRight: boolean): Promise<string> {
    this.#chosen += 1;
    const newPassword = `Taiyuan#${this.world.seed}x${this.#chosen}`.slice(0, 15);
    const oldPassword = isRight ? this.password : this.#wrong();
    if (isRight && this.page !== null) {
      this.ledger.mayBecome(newPassword);
      this.ledger.hasChosen = true;
    }
    const input = { oldPassword, newPassword, confirmation: newPassword };
    return this.#step(server, 'changePassword', 'ChangePasswordInput', input, (answer) => {
      if (answer.__typename !== 'Transitioned') return;
      if (!isRight) throw new Violation('a password changes by the old one alone', this.label);
      this.ledger.becomes(newPassword);
      this.password = newPassword;
    });
  }

  /** The same request once more: it had no answer, or somebody clicked twice. */
  async again(server: Server): Promise<string> {
    if (this.#sent === null) return 'nothing';
    return this.#send(server, this.#sent);
  }

  async reload(server: Server): Promise<string> {
    const { viewer: seen } = await this.browser.ask(server, `{ ${viewer} }`);
    this.#look(seen);
    return this.page?.step ?? 'nobody';
  }

  async signOut(server: Server): Promise<string> {
    await this.browser.ask(server, 'mutation { signOut }');
    this.page = null;
    return 'out';
  }

  #step(
    server: Server,
    field: string,
    type: string,
    more: object,
    after: Sent['after'] = () => undefined,
  ): Promise<string> {
    const input = { requestId: this.world.requestId(), expectedRevision: this.page?.revision ?? 0, ...more };
    return this.#send(server, { field, type, input, after });
  }

  async #send(server: Server, sent: Sent): Promise<string> {
    this.#sent = sent;
    this.#isUnanswered = true;
    const selection = `... on Transitioned { ${viewer} }`;
    const answer = await this.browser.mutate(server, sent.field, sent.type, selection, sent.input);
    this.#isUnanswered = false;
    sent.after(answer);
    if (answer.issues?.some(({ code }: { code: string }) => code === 'STALE_REVISION'))
      return `${told(answer)}; ${await this.reload(server)}`;
    this.#see(answer);
    return told(answer);
  }

  #see(answer: Untyped): void {
    if (answer.__typename !== 'Refused') this.#look(answer.viewer);
    else if (answer.issues.some(({ code }: { code: string }) => code === 'SIGN_IN_REQUIRED')) this.page = null;
  }

  #look(seen: Untyped): void {
    this.page = seen?.onboarding ?? null;
  }

  #wrong(): string {
    return this.world.random.pick(['Wrong#2026a', 'xs12345678', this.ledger.initialPassword + '1']);
  }
}
