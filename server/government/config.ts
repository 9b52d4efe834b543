import type { CaptchaPainter } from './captcha/captchas.js';

/** A system that signs people in with the stand-in. */
export interface GovernmentClient {
  readonly id: string;
  readonly secret: string;
  readonly redirectUris: readonly string[];
  /** As people are told it; its id unless given. */
  readonly name?: string;
}

/** What the real platform and the real app never tell. */
export type GovernmentEvent = DuplicateEvent | AppStepEvent;

/** Why somebody who came from a client cannot register. */
export interface DuplicateEvent {
  readonly kind: 'duplicatePhone' | 'duplicateId';
  readonly clientId: string;
  /** The `state` of the client's authorization request, by which it knows whose it is. */
  readonly state: string | undefined;
}

/** How far somebody is in the app who opened it with a client's reference. A step that is done again is told again. */
export interface AppStepEvent {
  readonly kind: 'appStep';
  readonly step: AppStep;
  /** What the client wrote into the link, to the letter: nobody but the client knows whose it is. */
  readonly reference: string;
}

/** The steps of the official instructions in their order. */
export type AppStep = 'enterId' | 'faceSignIn' | 'settings' | 'forgottenPassword' | 'resetPassword' | 'changePhone';

export interface HashingCost {
  readonly memoryKiB: number;
  readonly timeCost: number;
}

export interface GovernmentConfig {
  /** `postgres://…`; everything is kept in its schema `government`. */
  readonly databaseUrl: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** A function is asked with the first request: a client may know its own address only once it listens. */
  readonly clients: readonly GovernmentClient[] | (() => readonly GovernmentClient[]);
  /** The stand-in refuses to start if this is true. */
  readonly production: boolean;
  readonly clock: { now(): number };
  /** Told of faults. */
  readonly log: (error: Error) => void;
  readonly onEvent?: (event: GovernmentEvent) => void;
  /** As people open it, where that is not `http://host:port`. */
  readonly publicOrigin?: string;
  /** What the claims are called that tell name and ID number. */
  readonly claimNames?: { readonly name: string; readonly idNumber: string };
  /** In the place of the stand-in's own, where somebody has to know the answers. */
  readonly captcha?: CaptchaPainter;
  readonly hashing?: HashingCost;
  /** Whether the invented people are registered on the first start; yes unless told otherwise. */
  readonly seed?: boolean;
}
