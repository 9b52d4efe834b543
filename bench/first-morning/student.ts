import type { ViewerFieldsFragment } from '../../client/graphql/generated/graphql.js';
import {
  BureauDocument,
  PortalDocument,
  SchoolsDocument,
  ViewerDocument,
} from '../../client/graphql/generated/graphql.js';
import { clientFiles } from './client-files.js';
import type { MorningModel, Scale } from './model.js';
import { Page, type Jar } from './page.js';
import type { Plan } from './plan.js';
import type { Recorder } from './recorder.js';
import type { Person, Scene } from './scene.js';

/** What a morning is played with. */
export interface Play {
  readonly scene: Scene;
  readonly model: MorningModel;
  readonly scale: Scale;
  readonly recorder: Recorder;
}

/** A student on their way: the page before them, and what they know. */
export class Student {
  page: Page;
  viewer: ViewerFieldsFragment | null = null;
  password: string;
  /** Whether this browser has the client's files, which never change under their names. */
  #hasFiles = false;
  readonly #underWay = new Set<Promise<unknown>>();
  /** The socket's server and the requests' are rarely the same. */
  readonly #servers: readonly [string, string];

  constructor(
    readonly play: Play,
    readonly plan: Plan,
    readonly person: Person,
  ) {
    const { origins } = play.scene;
    const turn = (offset: number) => origins[(plan.index + offset) % origins.length] as string;
    this.#servers = [turn(0), turn(Math.floor(plan.index / origins.length))];
    this.password = person.initialPassword;
    this.page = this.#newPage(new Map());
  }

  get socketOrigin(): string {
    return this.#servers[1];
  }

  get step(): string {
    return this.viewer?.onboarding?.step ?? 'SIGN_IN';
  }

  /** Takes so long as people do for it, hurried as all are. */
  async take(what: keyof MorningModel['seconds']): Promise<void> {
    const { model, scale } = this.play;
    await wait((model.seconds[what] * 1_000 * this.plan.pace * (0.5 + Math.random())) / scale.hurry);
  }

  /** Opens the portal in a new tab: the page and its files, who it is, what time it is. */
  async open(): Promise<void> {
    await this.page.open('/');
    if (!this.#hasFiles) await this.#load(clientFiles.first);
    const [{ viewer }] = await Promise.all([this.page.ask(ViewerDocument, {}), this.page.ask(PortalDocument, {})]);
    this.viewer = viewer ?? null;
    if (this.viewer !== null) this.follow();
  }

  /** Goes away and comes back: the same browser is signed in still, another one is not. */
  async leave(): Promise<void> {
    const { comesBackElsewhere } = this.plan;
    const jar: Jar = comesBackElsewhere ? new Map() : this.page.jar;
    if (comesBackElsewhere) this.#hasFiles = false;
    this.page.close();
    await this.take('away');
    this.page = this.#newPage(jar);
    await this.open();
  }

  /** Follows the viewer as `use-viewer-following.ts` does: each change measures the clock, an end asks who it is. */
  follow(): void {
    const { page } = this;
    page.follow((isOver) => {
      const asked: Promise<unknown> = isOver ? this.#lookAgain(page) : page.ask(PortalDocument, {});
      this.track(asked.catch(() => undefined));
    });
  }

  /** What the steps need besides the first page: loaded once, as a browser keeps it. */
  async loadSteps(): Promise<void> {
    if (!this.#hasFiles) await this.#load(clientFiles.onboarding);
    this.#hasFiles = true;
  }

  async #load(files: readonly string[]): Promise<void> {
    await Promise.all(files.map((path) => this.page.open(path)));
  }

  async #lookAgain(page: Page): Promise<void> {
    // The answer to the change that ended the session brings the new cookie.
    await Promise.allSettled(this.#underWay);
    const { viewer } = await page.ask(ViewerDocument, {});
    if (page === this.page && viewer !== null) this.follow();
  }

  track<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work);
    const forget = () => this.#underWay.delete(work);
    work.then(forget, forget);
    return work;
  }

  /** Finds the school: unfolds province, city and county, or types initials. */
  async pickSchool(): Promise<void> {
    const { page, person, plan } = this;
    await page.ask(BureauDocument, { id: null });
    if (plan.unfoldsTree) for (const id of person.bureaus) await page.ask(BureauDocument, { id });
    else for (const search of person.searches) await page.ask(SchoolsDocument, { search });
  }

  /** Until nothing of this student's is under way. */
  async rest(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  #newPage(jar: Jar): Page {
    const [origin, socketOrigin] = this.#servers;
    return new Page(origin, socketOrigin, this.plan.address, jar, this.play.recorder);
  }
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
