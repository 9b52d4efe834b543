import { initialPassword } from '../../../machines/rules/national-id.js';
import type { Message } from '../ports.js';
import type { Server } from '../stage.js';
import { Violation } from '../violation.js';
import type { World } from '../world.js';
import { Clicker } from './clicker.js';
import { Ledger } from './ledger.js';
import { told, type Action } from './person.js';
import { phoneActions } from './phone.js';
import { reportActions } from './reports.js';

/** Who a student is, as the roster has it. */
export interface Enrolled {
  readonly id: string;
  readonly label: string;
  readonly nationalId: string;
  readonly name: string;
  readonly schoolId: string;
  readonly phone: string;
}

/** A student: behaves most of the time, forgets, mistypes, clicks twice, goes back, and tries what is not their turn. */
export class Student extends Clicker {
  readonly ledger: Ledger;
  /** What they believe their password to be. */
  password: string;
  /** What asking for a code was answered with. */
  signInChallenge: string | null = null;
  recoveryChallenge: string | null = null;
  /** The latest case that they have reported, as the page shows it. */
  latest: { readonly number: string; readonly revision: number; readonly step: string } | null = null;
  #chosen = 0;

  constructor(
    world: World,
    readonly who: Enrolled,
  ) {
    super(world, who.label, 'viewer { name maskedPhone onboarding { revision step } }', 'onboarding');
    this.password = initialPassword(who.nationalId);
    this.ledger = new Ledger(who.label, this.password, world.began);
  }

  at(...steps: readonly string[]): boolean {
    return this.page !== null && steps.includes(this.page.step);
  }

  actions(): readonly Action[] {
    const isOut = this.page === null;
    const isTo = (likely: number, ...steps: readonly string[]) => (this.at(...steps) ? likely : isOut ? 0 : 1);
    return [
      ...this.common(),
      { name: 'signs in', weight: isOut ? 24 : 1, take: (s) => this.signIn(s, this.password) },
      { name: 'signs in with a wrong password', weight: isOut ? 5 : 1, take: (s) => this.signIn(s, this.wrong()) },
      {
        name: 'says name and school',
        weight: isTo(14, 'STATUS_VERIFICATION'),
        take: (s) => this.submitStatus(s, true),
      },
      { name: 'says another name', weight: isTo(9, 'STATUS_VERIFICATION'), take: (s) => this.submitStatus(s, false) },
      {
        name: 'changes the password',
        weight: isTo(14, 'PASSWORD_CHANGE') + isTo(2, 'ARRIVED'),
        take: (s) => this.changePassword(s, true),
      },
      {
        name: 'changes the password, the old one wrong',
        weight: isTo(3, 'PASSWORD_CHANGE'),
        take: (s) => this.changePassword(s, false),
      },
      { name: 'skips the phone', weight: isTo(5, 'PHONE_BINDING'), take: (s) => this.step(s, 'skipPhone') },
      {
        name: 'enters the evaluation platform',
        weight: isTo(5, 'ARRIVED'),
        take: (s) => this.step(s, 'enterEvaluation'),
      },
      {
        name: 'signs in at the evaluation platform',
        weight: isTo(5, 'ARRIVED'),
        take: (s) => this.signInThere(s, this.password),
      },
      {
        name: 'signs in there with an older password',
        weight: this.ledger.replaced.size > 0 ? 4 : 0,
        take: (s) => this.signInThere(s, [...this.ledger.replaced][0] ?? ''),
      },
      ...phoneActions(this),
      ...reportActions(this),
    ];
  }

  async signIn(server: Server, password: string): Promise<string> {
    const answer = await this.signInAs(server, this.who.nationalId, password);
    if (answer.__typename === 'SignedIn') this.ledger.opened(password);
    return told(answer);
  }

  /** At the evaluation platform's own sign-in, which knows a new password after ten minutes and the replaced one never. */
  async signInThere(server: Server, password: string): Promise<string> {
    const captcha = await this.browser.captcha(server, 'EVALUATION_SIGN_IN');
    const input = { account: this.who.nationalId, password, ...captcha };
    const selection = '... on EnteredEvaluation { evaluation { id } }';
    const answer = await this.browser.mutate(server, 'signInToEvaluation', 'SignInInput', selection, input);
    if (answer.issues === undefined) this.ledger.openedThere(password, this.world.now);
    return told(answer);
  }

  submitStatus(server: Server, isRight: boolean): Promise<string> {
    const { name } = this.who;
    const school = this.world.accounts.get(this.who.id)?.school ?? this.who.schoolId;
    if (isRight && this.page !== null) this.ledger.hasProvedStatus = true;
    return this.step(server, 'submitStatus', 'SubmitStatusInput', { name: isRight ? name : '别人', schoolId: school });
  }

  changePassword(server: Server, isRight: boolean): Promise<string> {
    const newPassword = this.newPassword();
    const oldPassword = isRight ? this.password : this.wrong();
    if (isRight && this.page !== null) this.ledger.mayBecome(newPassword, this.world.now);
    const input = { oldPassword, newPassword, confirmation: newPassword };
    return this.step(server, 'changePassword', 'ChangePasswordInput', input, (answer) => {
      if (answer.__typename !== 'Transitioned') return;
      if (!isRight) throw new Violation('a password changes by the old one alone', this.label);
      this.password = newPassword;
      this.ledger.becomes(newPassword);
    });
  }

  unbind(server: Server): Promise<string> {
    return this.step(server, 'unbindPhone', 'UnbindPhoneInput', { password: this.password });
  }

  /** What can be read on their phone now. */
  messages(): readonly Message[] {
    return this.world.inbox(this.who.phone);
  }

  /** Their phone as the tables have it. */
  phoneIndex({ composition }: Server): string {
    return composition.services.personalData.index('phone', this.who.phone).toString('hex');
  }

  newPassword(): string {
    this.#chosen += 1;
    return `Fen#River${this.#chosen}`;
  }

  wrong(): string {
    return this.world.random.pick(['Wrong#2026a', 'xs12345678', `${this.ledger.initialPassword}1`]);
  }
}
