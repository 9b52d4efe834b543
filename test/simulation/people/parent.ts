import type { Server } from '../stage.js';
import { Visitor } from '../visitor.js';
import { Violation } from '../violation.js';
import type { World } from '../world.js';
import { Person, told, type Action } from './person.js';
import type { Student } from './student.js';

const own = '... on OwnFamilyChanged { family { members { id } } }';
const family = '{ family { children { id corrections { number revision } } } }';

/** A parent, and their child who binds them: one phone for reading, two browsers for the rest. */
export class Parent extends Person {
  readonly #browser: Visitor;
  readonly #phone: string;
  #challenge: string | null = null;
  #isIn = false;
  /** Whether the child has ever typed a code that came to this phone. */
  #isBound = false;
  #member: string | null = null;
  #case: { readonly number: string; readonly revision: number } | null = null;

  constructor(
    world: World,
    private readonly child: Student,
  ) {
    super(world, 'parent');
    this.#browser = new Visitor(world.stage, '10.0.1.1');
    this.#phone = `137${child.who.phone.slice(3)}`;
  }

  actions(): readonly Action[] {
    const isThere = this.child.at('ARRIVED');
    const code = this.#code('绑定为家长手机');
    return [
      {
        name: 'is to be bound by the child',
        weight: isThere && this.#member === null ? 10 : 0,
        take: (s) => this.request(s),
      },
      { name: 'is bound by the code', weight: isThere && code ? 14 : 0, take: (s) => this.bind(s, code) },
      { name: 'is unbound', weight: isThere && this.#member ? 2 : 0, take: (s) => this.end(s) },
      { name: 'asks for a code', weight: this.#isIn ? 0 : 6, take: (s) => this.ask(s) },
      { name: 'signs in', weight: this.#challenge ? 14 : 0, take: (s) => this.signIn(s) },
      { name: 'looks at the child', weight: this.#isIn ? 4 : 1, take: (s) => this.look(s) },
      { name: 'reports wrong data', weight: this.#isIn ? 6 : 1, take: (s) => this.report(s) },
      { name: 'withdraws the report', weight: this.#case ? 3 : 0, take: (s) => this.withdraw(s) },
    ];
  }

  async request(server: Server): Promise<string> {
    const input = {
      requestId: this.world.requestId(),
      phone: this.#phone,
      relation: 'MOTHER',
      password: this.child.password,
    };
    return told(await this.child.browser.mutate(server, 'requestFamilyCode', 'RequestFamilyCodeInput', own, input));
  }

  async bind(server: Server, code: string | null): Promise<string> {
    this.#isBound = true;
    const input = { requestId: this.world.requestId(), code: code ?? '000000' };
    const answer = await this.child.browser.mutate(server, 'bindFamilyMember', 'BindFamilyMemberInput', own, input);
    this.#member = answer.family?.members.at(-1)?.id ?? this.#member;
    return told(answer);
  }

  async end(server: Server): Promise<string> {
    const input = { requestId: this.world.requestId(), memberId: this.#member, password: this.child.password };
    const answer = await this.child.browser.mutate(server, 'endFamilyMember', 'EndFamilyMemberInput', own, input);
    if (answer.issues === undefined) this.#member = null;
    if (answer.issues === undefined && (await this.look(server)) !== 'nobody')
      throw new Violation('whoever no student has bound is signed out at once', this.label);
    return told(answer);
  }

  async ask(server: Server): Promise<string> {
    const captcha = await this.#browser.captcha(server, 'SMS_CODE');
    const input = { phone: this.#phone, ...captcha };
    const answer = await this.#browser.mutate(
      server,
      'sendFamilyCode',
      'SendSignInCodeInput',
      '... on CodeSent { challengeId }',
      input,
    );
    this.#challenge = answer.challengeId ?? this.#challenge;
    return told(answer);
  }

  async signIn(server: Server): Promise<string> {
    const input = { challengeId: this.#challenge, code: this.#code('家长登录') ?? '000000' };
    this.#challenge = null;
    const answer = await this.#browser.mutate(
      server,
      'signInFamily',
      'SignInFamilyInput',
      `... on FamilyChanged ${family}`,
      input,
    );
    this.#isIn = answer.issues === undefined;
    if (this.#isIn && !this.#isBound)
      throw new Violation('a parent signs in once a student has bound the phone', this.label);
    return told(answer);
  }

  async look(server: Server): Promise<string> {
    const { family: seen } = await this.#browser.ask(server, family);
    this.#isIn = seen !== null;
    this.#case = seen?.children[0]?.corrections[0] ?? null;
    return seen === null ? 'nobody' : `${seen.children.length} children`;
  }

  async report(server: Server): Promise<string> {
    const input = {
      requestId: this.world.requestId(),
      childId: this.#member ?? this.child.who.id,
      fields: ['NAME'],
      text: '名字错了',
    };
    return told(
      await this.#browser.mutate(
        server,
        'reportForChild',
        'ReportForChildInput',
        `... on FamilyChanged ${family}`,
        input,
      ),
    );
  }

  async withdraw(server: Server): Promise<string> {
    const { number, revision } = this.#case!;
    const input = {
      requestId: this.world.requestId(),
      childId: this.#member ?? this.child.who.id,
      number,
      expectedRevision: revision,
    };
    return told(
      await this.#browser.mutate(
        server,
        'withdrawForChild',
        'WithdrawForChildInput',
        `... on FamilyChanged ${family}`,
        input,
      ),
    );
  }

  #code(use: string): string | null {
    const last = this.world
      .inbox(this.#phone)
      .filter(({ text }) => text.includes(use))
      .at(-1);
    return /验证码 (\d{6})/.exec(last?.text ?? '')?.[1] ?? null;
  }
}
