import { staffPassword } from '../credentials.js';
import type { Server } from '../stage.js';
import type { Untyped } from '../../support/browser.js';
import { Violation } from '../violation.js';
import type { World } from '../world.js';
import { Clicker } from './clicker.js';
import { told, type Action } from './person.js';
import type { Student } from './student.js';
import type { Employed, Teacher } from './teacher.js';

const pages = '{ action { id state } }';

/** The school's office: administrator, registrar and class teacher in one, as in small schools. */
export class Office extends Clicker {
  #rehearsed: { readonly id: string; readonly kind: string; readonly of: readonly (Student | Teacher)[] } | null = null;

  constructor(
    world: World,
    readonly who: Employed,
    private readonly students: readonly Student[],
    private readonly teachers: readonly Teacher[],
  ) {
    super(world, who.label, 'viewer { realName { revision step } }', 'realName');
  }

  actions(): readonly Action[] {
    const isOut = this.page === null;
    const works = (weight: number) => (isOut ? 0 : weight);
    return [
      ...this.common(),
      { name: 'signs in', weight: isOut ? 20 : 0, take: (s) => this.#signIn(s) },
      { name: 'thinks of unlocking, locking or resetting', weight: works(8), take: (s) => this.rehearse(s) },
      { name: 'does what was thought of', weight: this.#rehearsed ? works(24) : 0, take: (s) => this.run(s) },
      { name: 'decides on a status', weight: works(5), take: (s) => this.decideStatus(s) },
      { name: 'decides on wrong data', weight: works(6), take: (s) => this.decideCorrection(s) },
      { name: 'settles a conflict', weight: this.teachers.length > 0 ? works(6) : 0, take: (s) => this.settle(s) },
    ];
  }

  async #signIn(server: Server): Promise<string> {
    return told(await this.signInAs(server, this.who.nationalId, staffPassword));
  }

  async rehearse(server: Server): Promise<string> {
    const { random } = this.world;
    const everybody = [...this.students, ...this.teachers];
    const of = random.oneIn(3) ? everybody : [random.pick(everybody)];
    const kind = random.weighted([
      { kind: 'UNLOCK', weight: 5 },
      { kind: 'LOCK', weight: 3 },
      { kind: 'RESET_PASSWORD', weight: 3 },
    ]).kind;
    const input = { requestId: this.world.requestId(), accounts: of.map(({ who }) => who.id), kind, reason: '核对过' };
    const answer = await this.#ask(
      server,
      'rehearseBulkAction',
      'RehearseBulkActionInput',
      `... on BulkActionChanged ${pages}`,
      input,
    );
    if (answer.issues === undefined) this.#rehearsed = { id: answer.action.id, kind, of };
    return `${kind} ${of.map(({ label }) => label).join(', ')}: ${told(answer)}`;
  }

  async run(server: Server): Promise<string> {
    const { id, kind, of } = this.#rehearsed!;
    // It is under way from here on, whether or not the answer comes.
    if (kind === 'RESET_PASSWORD') for (const one of of) if ('ledger' in one) one.ledger.mayBeReset(this.world.now);
    const input = { requestId: this.world.requestId(), id };
    const answer = await this.#ask(
      server,
      'runBulkAction',
      'BulkActionInput',
      `... on BulkActionChanged ${pages}`,
      input,
    );
    if (answer.issues === undefined) this.#rehearsed = null;
    return `${kind}: ${told(answer)}`;
  }

  async decideStatus(server: Server): Promise<string> {
    const asked = '{ statusReviews(filter: OPEN, first: 5) { reviews { id revision } } }';
    const { statusReviews } = await this.browser.ask(server, asked);
    const review = statusReviews?.reviews[0];
    if (review === undefined) return 'nothing to decide';
    const confirms = this.world.random.oneIn(2);
    if (confirms) for (const { ledger } of this.students) ledger.hasProvedStatus = true;
    const input = {
      requestId: this.world.requestId(),
      expectedRevision: review.revision,
      id: review.id,
      reason: '核对过',
    };
    const [field, type, more] = confirms
      ? ['confirmStatus', 'ConfirmStatusInput', {}]
      : ['correctStatus', 'CorrectStatusInput', { name: '王改名' }];
    const answer = await this.#ask(server, field as string, type as string, '... on StatusSettled { review { id } }', {
      ...input,
      ...(more as object),
    });
    return `${field as string}: ${told(answer)}`;
  }

  async decideCorrection(server: Server): Promise<string> {
    const { corrections } = await this.browser.ask(
      server,
      '{ corrections(filter: MINE, first: 5) { cases { number revision possible } } }',
    );
    const file = corrections?.cases[0];
    if (file === undefined) return 'nothing to decide';
    const decision = this.world.random.pick(file.possible.length > 0 ? file.possible : ['CONFIRM']);
    const input = {
      requestId: this.world.requestId(),
      expectedRevision: file.revision,
      number: file.number,
      decision,
      reason: '核对过',
    };
    return `${String(decision)}: ${told(await this.#ask(server, 'decideCorrection', 'DecideCorrectionInput', '... on CorrectionDecided { correction { number } }', input))}`;
  }

  async settle(server: Server): Promise<string> {
    const { conflicts } = await this.browser.ask(
      server,
      '{ conflicts(filter: OPEN, first: 5) { cases { number revision possible isNameEqual } } }',
    );
    const file = conflicts?.cases[0];
    if (file === undefined) return 'nothing to settle';
    const decision = this.world.random.pick(file.possible.length > 0 ? file.possible : ['TRY_AGAIN']);
    if (decision === 'BIND_HERE') for (const teacher of this.teachers) teacher.hasProvedName = true;
    const more = { decision, reason: '核对过', identityConfirmed: this.world.random.oneIn(2) };
    const input = { requestId: this.world.requestId(), expectedRevision: file.revision, number: file.number, ...more };
    return `${String(decision)}: ${told(await this.#ask(server, 'settleConflict', 'SettleConflictInput', '... on ConflictSettled { conflict { number } }', input))}`;
  }

  async #ask(server: Server, field: string, type: string, selection: string, input: object): Promise<Untyped> {
    const answer = await this.browser.mutate(server, field, type, selection, input);
    if (answer.issues?.some(({ code }: { code: string }) => code === 'SIGN_IN_REQUIRED')) this.page = null;
    if (answer.issues === undefined && this.page === null)
      throw new Violation('who is not signed in decides nothing', this.label);
    return answer;
  }
}
