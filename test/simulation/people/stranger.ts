import type { Server } from '../stage.js';
import type { Untyped } from '../../support/browser.js';
import { Visitor } from '../visitor.js';
import { Violation } from '../violation.js';
import type { World } from '../world.js';
import { nationalIdOf } from '../credentials.js';
import { has } from './clicker.js';
import { Person, told, type Action } from './person.js';
import type { Student } from './student.js';

/** Somebody with a list of ID numbers: guesses, sprays, replays what was overheard, and asks for what is not theirs. */
export class Stranger extends Person {
  readonly #browser: Visitor;
  #overheard: { readonly visitor: Visitor; readonly from: Student; readonly epoch: number } | null = null;

  constructor(
    world: World,
    private readonly victims: readonly Student[],
  ) {
    super(world, 'stranger');
    this.#browser = new Visitor(world.stage, '203.0.113.7');
  }

  actions(): readonly Action[] {
    const { random } = this.world;
    const victim = random.pick(this.victims);
    return [
      {
        name: `guesses the password of ${victim.label}`,
        weight: 6,
        take: (s) => this.guess(s, victim.who.nationalId, 'Guess#2026a'),
      },
      {
        name: 'sprays over an unknown ID',
        weight: 3,
        take: (s) => this.guess(s, nationalIdOf(this.world.seed, random.between(500, 520)), 'xs12345678'),
      },
      { name: `signs in to ${victim.label} by the initial password`, weight: 3, take: (s) => this.derive(s, victim) },
      { name: `guesses a code of ${victim.label}`, weight: 2, take: (s) => this.guessCode(s, victim) },
      { name: `asks about ${victim.label}`, weight: 3, take: (s) => this.pry(s, victim) },
      {
        name: `copies the cookies of ${victim.label}`,
        weight: victim.page && !this.#overheard ? 4 : 0,
        take: async () => this.#copy(victim),
      },
      { name: 'uses the copied cookies', weight: this.#overheard ? 6 : 0, take: (s) => this.replay(s) },
    ];
  }

  async guess(server: Server, account: string, password: string): Promise<string> {
    const answer = await this.#signIn(server, account, password);
    if (answer.__typename === 'SignedIn') throw new Violation('nobody gets in by a guess', account);
    return told(answer);
  }

  /** The initial password can be derived; whoever comes in by it learns nothing of whose account it is (A13). */
  async derive(server: Server, victim: Student): Promise<string> {
    const answer = await this.#signIn(server, victim.who.nationalId, victim.ledger.initialPassword);
    if (answer.__typename === 'SignedIn') {
      victim.ledger.opened(victim.ledger.initialPassword);
      if (answer.viewer.name !== null || answer.viewer.maskedPhone !== null)
        throw new Violation(
          'a session that an initial password opened shows no personal data',
          JSON.stringify(answer.viewer),
        );
    }
    return told(answer);
  }

  async guessCode(server: Server, victim: Student): Promise<string> {
    const input = { challengeId: victim.signInChallenge ?? victim.who.id, code: '000000', accountId: victim.who.id };
    const answer = await this.#browser.mutate(
      server,
      'signInByCode',
      'SignInByCodeInput',
      '... on SignedIn { viewer { id } }',
      input,
    );
    if (answer.__typename === 'SignedIn') throw new Violation('nobody gets in by a guess', victim.label);
    return told(answer);
  }

  /** Nothing of anybody is told to whoever is nobody. */
  async pry(server: Server, { who }: Student): Promise<string> {
    const query =
      'query ($id: ID!) { account(id: $id) { helpTopic } accounts(filter: { kind: STUDENT }) { total } statusReviews { total } corrections { total } }';
    const seen = await this.#browser.ask(server, query, { id: who.id });
    const isTold = Object.values(seen as Untyped).some((value) => value !== null);
    const input = { requestId: this.world.requestId(), accounts: [who.id], kind: 'UNLOCK', reason: 'x' };
    const answer = await this.#browser.mutate(
      server,
      'rehearseBulkAction',
      'RehearseBulkActionInput',
      '... on BulkActionChanged { action { id } }',
      input,
    );
    const isNobody = has(answer, 'SIGN_IN_REQUIRED') || has(answer, 'NOT_PERMITTED');
    if (isTold || !isNobody)
      throw new Violation('nothing of anybody is told to strangers', JSON.stringify([seen, answer]));
    return told(answer);
  }

  #copy(from: Student): string {
    this.#overheard = { visitor: from.browser.stolen('203.0.113.7'), from, epoch: from.ledger.epoch };
    return 'copied';
  }

  /** Worth nothing once the password was changed or the account locked (W2). */
  async replay(server: Server): Promise<string> {
    const { visitor, from, epoch } = this.#overheard!;
    const { viewer } = await visitor.ask(server, '{ viewer { id } }');
    if (viewer !== null && from.ledger.epoch !== epoch)
      throw new Violation('a session ends with the password that opened it', from.label);
    if (viewer === null) this.#overheard = null;
    return viewer === null ? 'nobody' : 'still signed in';
  }

  async #signIn(server: Server, account: string, password: string): Promise<Untyped> {
    const captcha = await this.#browser.captcha(server);
    const selection = '... on SignedIn { viewer { name maskedPhone } }';
    return this.#browser.mutate(server, 'signIn', 'SignInInput', selection, { account, password, ...captcha });
  }
}
