import { identityOf, type ThereBy } from '../outside.js';
import { staffPassword } from '../credentials.js';
import type { Server } from '../stage.js';
import { Violation } from '../violation.js';
import type { World } from '../world.js';
import { Clicker } from './clicker.js';
import { told, type Action } from './person.js';

/** A member of the staff, as the portal has them. */
export interface Employed {
  readonly id: string;
  readonly label: string;
  readonly nationalId: string;
  readonly name: string;
}

/** What is asked of the page for each event that it accepts. */
const sayings: Readonly<Record<string, readonly [field: string, type: string, inputs: readonly object[]]>> = {
  SAW_THERE: [
    'sawThere',
    'SawThereInput',
    [{ kind: 'DUPLICATE_PHONE' }, { kind: 'DUPLICATE_ID' }, { kind: 'NO_MATCHING_ACCOUNT' }],
  ],
  SAY_WHOSE_PHONE: [
    'sayWhosePhone',
    'SayWhosePhoneInput',
    [{ whose: 'MINE' }, { whose: 'ANOTHER_NUMBER' }, { whose: 'NOT_MINE' }],
  ],
  PASSWORD_SIGN_IN_FAILED: ['sayPasswordSignInFailed', 'TransitionInput', [{}]],
  SAY_PHONE_IN_USE: ['sayPhoneInUse', 'SayPhoneInUseInput', [{ inUse: true }, { inUse: false }]],
  IS_NOT_ONESELF: ['sayNotOneself', 'TransitionInput', [{}]],
  IS_ONESELF: ['sayOneself', 'TransitionInput', [{}]],
  CHOOSE_WAY_OUT: ['chooseWayOut', 'ChooseWayOutInput', [{ way: 'CHANGE_PHONE' }, { way: 'DEREGISTER' }]],
  CONFIRM_DEREGISTRATION: ['confirmDeregistration', 'TransitionInput', [{}]],
  ASK_FOR_HELP: ['askForHelp', 'TransitionInput', [{}]],
};

/** Somebody who has to prove their real name, and loses their way in the guidance. */
export class Teacher extends Clicker {
  /** The state of the latest way to the government platform, as the browser was sent there. */
  #under: string | null = null;
  /** Whether they have ever signed in there as themselves, here or where an administrator has seen to it. */
  hasProvedName = false;

  constructor(
    world: World,
    readonly who: Employed,
    private readonly others: () => readonly Teacher[],
  ) {
    super(world, who.label, 'viewer { realName { revision step place acceptedEvents } }', 'realName');
  }

  actions(): readonly Action[] {
    const isOut = this.page === null;
    return [
      ...this.common(),
      {
        name: 'signs in',
        weight: isOut ? 20 : 1,
        take: async (s) => told(await this.signInAs(s, this.who.nationalId, staffPassword)),
      },
      {
        name: 'signs in with a wrong password',
        weight: isOut ? 3 : 0,
        take: async (s) => told(await this.signInAs(s, this.who.nationalId, 'Wrong#2026a')),
      },
      { name: 'goes to the government platform', weight: isOut ? 0 : 6, take: (s) => this.go(s) },
      { name: 'comes back signed in', weight: this.#under ? 10 : 0, take: (s) => this.comeBack(s, this.me()) },
      {
        name: 'comes back as somebody else',
        weight: this.#under ? 4 : 0,
        take: (s) => this.comeBack(s, this.another()),
      },
      {
        name: 'comes back without having signed in',
        weight: this.#under ? 4 : 0,
        take: (s) =>
          this.comeBack(
            s,
            this.world.random.pick(['cancelled', 'denied', 'expired', 'unavailable', 'untrusted'] as const),
          ),
      },
      { name: 'says what the page asks', weight: isOut ? 0 : 8, take: (s) => this.say(s) },
      { name: 'finishes a place or goes back', weight: this.page?.place ? 6 : 0, take: (s) => this.leave(s) },
      { name: 'enters the evaluation platform', weight: isOut ? 0 : 2, take: (s) => this.step(s, 'enterEvaluation') },
    ];
  }

  /** Who they are there. */
  me(): ThereBy {
    return identityOf(`subject of ${this.who.nationalId}`, this.who.name, this.who.nationalId);
  }

  /** Somebody of the same world, or whom nobody here knows. */
  another(): ThereBy {
    const others = this.others().filter((other) => other !== this);
    if (others.length > 0 && this.world.random.oneIn(2)) return this.world.random.pick(others).me();
    return identityOf(`a stranger beside ${this.who.nationalId}`, '别人', '140106199001011234');
  }

  go(server: Server): Promise<string> {
    return this.step(server, 'goToGovernment', 'TransitionInput', {}, (answer) => {
      this.#under = answer.url ? new URL(answer.url).searchParams.get('state') : this.#under;
    });
  }

  /** The browser brings the answer, once more now and then. */
  async comeBack(server: Server, done: ThereBy): Promise<string> {
    const state = this.#under ?? '';
    if (!this.world.random.oneIn(4)) this.#under = null;
    this.world.government.answer(state, done);
    const isMyself = typeof done !== 'string' && done.nationalId === this.who.nationalId;
    if (isMyself) this.hasProvedName = true;
    const outcome = await this.browser.comeBack(server, `?code=simulated&state=${state}`);
    const seen = await this.reload(server);
    if (!isMyself && !this.hasProvedName && seen === 'VERIFIED')
      throw new Violation('nobody proves a real name by somebody else’s', this.label);
    return `${outcome}; ${seen}`;
  }

  say(server: Server): Promise<string> {
    const open = (this.page?.acceptedEvents ?? []).filter((event) => event in sayings);
    const { random } = this.world;
    const event = open.length > 0 && !random.oneIn(6) ? random.pick(open) : random.pick(Object.keys(sayings));
    const [field, type, inputs] = sayings[event] as (typeof sayings)[string];
    return this.step(server, field, type, random.pick(inputs)).then((answer) => `${event}: ${answer}`);
  }

  leave(server: Server): Promise<string> {
    const from = this.page?.place;
    return this.step(server, this.world.random.oneIn(3) ? 'goBack' : 'finishPlace', 'FromPlaceInput', { from });
  }
}
