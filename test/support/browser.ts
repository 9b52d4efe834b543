import { randomUUID } from 'node:crypto';

// oxlint-disable-next-line typescript/no-explicit-any -- what answers and rows hold is what the tests assert
export type Untyped = any;

const onboarding = `revision step stepNumber acceptedEvents statusTriesLeft statusDecision codeSentTo evaluationAccess evaluationUrl deadlines { name at }`;
const realName = `revision step place stepNumber stepCount actors helpTopic acceptedEvents deadlines { name at } identityTakenAt whoSettles whereTheySit governmentUrl governmentAppUrl evaluationAccess evaluationUrl conflict { number kind openedAt closedAt decision reason maskedNameThere }`;
const viewer = `viewer { id kind maskedNationalId unifiedNumber name schoolName className maskedPhone isPasswordOld roles onboarding { ${onboarding} } realName { ${realName} } }`;
const side = 'maskedName maskedNationalId schoolName roles lastSignInAt';
const conflict = `number kind openedAt changedAt closedAt decision reason decidedByMaskedName revision account { ${side} } identity { ${side} } holder { ${side} } isNameEqual isNationalIdEqual possible`;
const visit = 'evaluation { id name maskedNationalId unifiedNumber schoolName className maskedPhone }';
const issues = 'issues { code field until remaining }';

export interface Issue {
  readonly code: string;
  readonly field: string | null;
  readonly until: string | null;
  readonly remaining: number | null;
}

export interface Result {
  readonly __typename: string;
  readonly issues?: readonly Issue[];
  readonly viewer: Untyped;
}

/** A browser as the server knows it: it keeps cookies and sends JSON. */
export class Browser {
  readonly cookies = new Map<string, string>();
  revision = 0;

  constructor(
    readonly address: string,
    private readonly captchaAnswer: string,
  ) {}

  /** Another browser with the same cookies, at the same server or another one. */
  clone(address = this.address): Browser {
    const twin = new Browser(address, this.captchaAnswer);
    for (const [name, value] of this.cookies) twin.cookies.set(name, value);
    twin.revision = this.revision;
    return twin;
  }

  async post(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookieHeader(), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    this.keepCookies(response);
    return response;
  }

  keepCookies(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  async ask(query: string, variables: object = {}): Promise<Untyped> {
    const body = (await (await this.post(query, variables)).json()) as { data: Untyped; errors?: unknown };
    if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
    return body.data;
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async captcha(purpose = 'SIGN_IN'): Promise<string> {
    return (await this.ask(`mutation { requestCaptcha(purpose: ${purpose}) { id } }`)).requestCaptcha.id;
  }

  async signIn(account: string, password: string, answer = this.captchaAnswer, captchaId?: string): Promise<Result> {
    const input = { account, password, captchaId: captchaId ?? (await this.captcha()), captchaAnswer: answer };
    return this.#mutate('signIn', 'SignInInput', input);
  }

  /** The evaluation platform's own sign-in. */
  async signInToEvaluation(account: string, password: string, captchaId?: string): Promise<Untyped> {
    const input = {
      account,
      password,
      captchaId: captchaId ?? (await this.captcha('EVALUATION_SIGN_IN')),
      captchaAnswer: this.captchaAnswer,
    };
    const wanted = `mutation ($input: SignInInput!) { signInToEvaluation(input: $input) {
      __typename ... on EnteredEvaluation { ${visit} } ... on Refused { ${issues} } } }`;
    return (await this.ask(wanted, { input })).signInToEvaluation;
  }

  /** Who is signed in at the evaluation platform. */
  async visit(): Promise<Untyped> {
    return (await this.ask(`{ ${visit} }`)).evaluation;
  }

  /** What the page does to which an authorization request leads. */
  async handOver(id: string): Promise<Untyped> {
    const wanted = `mutation ($id: ID!) { handOver(id: $id) {
      __typename ... on HandedOver { location } ... on Refused { ${issues} ${viewer} } } }`;
    return (await this.ask(wanted, { id })).handOver;
  }

  async viewer(): Promise<Untyped> {
    const data = await this.ask(`{ ${viewer} }`);
    this.#look(data.viewer);
    return data.viewer;
  }

  /** Takes a step, as of the revision that was seen last. */
  async step(name: string, fields: Record<string, unknown> = {}, requestId: string = randomUUID()): Promise<Result> {
    const type = fieldsOf[name] ?? 'TransitionInput';
    return this.#mutate(name, type, { requestId, expectedRevision: this.revision, ...fields });
  }

  /** Begins a way to the government platform. */
  async goToGovernment(requestId: string = randomUUID()): Promise<Result & { readonly url?: string | null }> {
    const input = { requestId, expectedRevision: this.revision };
    const wanted = `mutation ($input: TransitionInput!) { goToGovernment(input: $input) {
      __typename ... on GoneToGovernment { url ${viewer} } ... on Refused { ${issues} ${viewer} } } }`;
    const result = (await this.ask(wanted, { input })).goToGovernment;
    this.#look(result.viewer);
    return result;
  }

  /** Opens an address of the portal as a page. @returns where it leads on, or null */
  async open(address: string | URL): Promise<string | null> {
    const url = new URL(address, this.address);
    const response = await fetch(new URL(url.pathname + url.search, this.address), {
      headers: { cookie: this.cookieHeader(), accept: 'text/html' },
      redirect: 'manual',
    });
    this.keepCookies(response);
    return response.headers.get('location');
  }

  /** The cases in one's charge. */
  async conflicts(filter: 'OPEN' | 'CLOSED' = 'OPEN', more = ''): Promise<Untyped> {
    return (await this.ask(`{ conflicts(filter: ${filter}${more}) { total next cases { ${conflict} } } }`)).conflicts;
  }

  async conflict(number: string): Promise<Untyped> {
    return (await this.ask(`query ($number: ID!) { conflict(number: $number) { ${conflict} } }`, { number })).conflict;
  }

  async settle(number: string, decision: string, more: object = {}): Promise<Untyped> {
    const { revision = 0 } = (await this.conflict(number)) ?? {};
    const common = { requestId: randomUUID(), expectedRevision: revision, reason: '核对过证件', ...more };
    const wanted = `mutation ($input: SettleConflictInput!) { settleConflict(input: $input) {
      __typename ... on ConflictSettled { conflict { ${conflict} } } ... on Refused { ${issues} } } }`;
    return (await this.ask(wanted, { input: { number, decision, ...common } })).settleConflict;
  }

  #look(seen: Untyped): void {
    this.revision = seen?.onboarding?.revision ?? seen?.realName?.revision ?? this.revision;
  }

  async #mutate(name: string, type: string, input: object): Promise<Result> {
    const done = name === 'signIn' ? 'SignedIn' : 'Transitioned';
    const wanted = `mutation ($input: ${type}!) { ${name}(input: $input) {
      __typename ... on ${done} { ${viewer} } ... on Refused { ${issues} ${viewer} } } }`;
    const result = (await this.ask(wanted, { input }))[name] as Result;
    this.#look(result.viewer);
    return result;
  }
}

const fieldsOf: Readonly<Record<string, string>> = {
  sawThere: 'SawThereInput',
  sayWhosePhone: 'SayWhosePhoneInput',
  sayPhoneInUse: 'SayPhoneInUseInput',
  chooseWayOut: 'ChooseWayOutInput',
  finishPlace: 'FromPlaceInput',
  goBack: 'FromPlaceInput',
  submitStatus: 'SubmitStatusInput',
  changePassword: 'ChangePasswordInput',
  requestPhoneCode: 'RequestPhoneCodeInput',
  bindPhone: 'BindPhoneInput',
  unbindPhone: 'UnbindPhoneInput',
};
