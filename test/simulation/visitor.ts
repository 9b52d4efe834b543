import { execute, parse, validate, type DocumentNode } from 'graphql';
import { comeBack } from '../../server/real-name/come-back.js';
import { createContext } from '../../server/http/request-context.js';
import type { Untyped } from '../support/browser.js';
import { captchaAnswer } from '../support/config.js';
import type { Server, Stage } from './stage.js';

/** An exception reached somebody. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

const documents = new Map<string, DocumentNode>();

/** A browser: it keeps cookies, and asks through everything but HTTP itself. */
export class Visitor {
  readonly #cookies = new Map<string, string>();

  constructor(
    private readonly stage: Stage,
    private readonly address: string,
  ) {}

  /** @throws Broken */
  async ask(server: Server, text: string, variables: object = {}): Promise<Untyped> {
    const request = {
      headers: { cookie: this.#header(), 'user-agent': 'simulated' },
      socket: { remoteAddress: this.address },
    };
    const jar = {
      set: (name: string, value: string) => void this.#cookies.set(name, value),
      clear: (name: string) => void this.#cookies.delete(name),
    };
    const contextValue = await createContext(server.portal, request, jar, this.address);
    const { schema } = this.stage;
    const document = documentOf(this.stage, text);
    const { data, errors } = await execute({ schema, document, contextValue, variableValues: { ...variables } });
    if (errors !== undefined) throw new Broken(errors[0]?.message, { cause: errors[0]?.originalError ?? errors[0] });
    return data;
  }

  async mutate(server: Server, field: string, type: string, selection: string, input: object): Promise<Untyped> {
    const text = `mutation ($input: ${type}!) { ${field}(input: $input) {
      __typename ${selection} ... on Refused { issues { code field until remaining } } } }`;
    return (await this.ask(server, text, { input }))[field];
  }

  /** The answer to a captcha that was asked for just now. */
  async captcha(server: Server, purpose = 'SIGN_IN'): Promise<{ captchaId: string; captchaAnswer: string }> {
    const { requestCaptcha } = await this.ask(server, `mutation { requestCaptcha(purpose: ${purpose}) { id } }`);
    return { captchaId: requestCaptcha.id, captchaAnswer };
  }

  /** The same cookies, in other hands. */
  stolen(address: string): Visitor {
    const thief = new Visitor(this.stage, address);
    for (const [name, value] of this.#cookies) thief.#cookies.set(name, value);
    return thief;
  }

  /** Comes back from the government platform: from another site, so that the device's cookie alone is with it. */
  async comeBack(server: Server, callbackUrl: string): Promise<string> {
    const { services, cookies } = server.portal;
    const { device } = cookies.read(this.#header());
    const at = services.clock.now();
    if (device === null) return 'elsewhere';
    const came = await comeBack(services, { callbackUrl, device, deviceName: null, at });
    if (came.outcome === 'taken' && came.opened !== null) this.#cookies.set(cookies.sessionName, came.opened.token);
    return came.outcome;
  }

  #header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

function documentOf({ schema }: Stage, text: string): DocumentNode {
  const known = documents.get(text);
  if (known !== undefined) return known;
  const document = parse(text);
  const [fault] = validate(schema, document);
  if (fault !== undefined) throw fault;
  documents.set(text, document);
  return document;
}
