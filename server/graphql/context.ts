import type { NamedAddress } from '../config/values.js';
import type { Duty } from '../../machines/rules/roles.js';
import type { OpenedSession, SignedInSession } from '../accounts/sessions.js';
import type { OpenedFamilySession, SignedInFamily } from '../family/family-sessions.js';
import type { PendingHandOver } from '../openid/hand-over.js';
import type { Changes } from '../flows/changes.js';
import type { Services } from '../services.js';
import type { Loaders } from './loaders.js';

/** What the portal tells everybody; from configuration. */
export interface PortalFacts {
  readonly supportPhones: readonly string[];
  readonly supportEmail: string;
  readonly supportConsultationUrl: string | null;
  readonly supportManualUrl: string | null;
  /** Where the official instructions send people. */
  readonly officialAddresses: readonly NamedAddress[];
  readonly developmentInbox: string | null;
  /** How old a password may become before its owner is reminded to change it, in milliseconds. */
  readonly passwordReminderMs: number;
  /** Where the evaluation platform is entered from the portal. */
  readonly evaluationUrl: string;
  /** Whether the built-in evaluation platform is in service; else a real one is. */
  readonly isEvaluationBuiltIn: boolean;
  /** The government platform as people open it; null where it is not known. */
  readonly governmentUrl: string | null;
  /** Its app (三晋通) on a phone, for whoever scans their face to prove this account; null where it is not known. */
  readonly governmentAppUrl: (account: string) => string | null;
}

/** What of the portal's facts a view of the viewer needs. */
export type ViewFacts = Pick<
  PortalFacts,
  'evaluationUrl' | 'isEvaluationBuiltIn' | 'passwordReminderMs' | 'governmentUrl' | 'governmentAppUrl'
>;

/** What resolvers know of the request. */
export interface RequestContext {
  /** When it came: the clock, read once. */
  readonly at: number;
  /** Who is signed in. Signing in and changing the password replace it in the middle of a request. */
  session: SignedInSession | null;
  /** Who is signed in at the built-in evaluation platform: a session of its own. */
  evaluationSession: SignedInSession | null;
  /** The family member who is signed in: no account, and a session of its own. */
  familySession: SignedInFamily | null;
  /** The browser's device cookie, which every browser is given. */
  readonly device: string;
  /** What its owner knows the browser by, such as `Chrome · Windows`; null where it does not say. */
  readonly deviceName: string | null;
  /** The network address that it comes from, as the proxies that are believed have it. */
  readonly address: string;
  readonly services: Services;
  readonly changes: Pick<Changes, 'of' | 'publish'>;
  readonly portal: PortalFacts;
  readonly loaders: Loaders;
  /** Gives the browser a session's token, or takes it away. The session of the request becomes that one. */
  setSession(opened: OpenedSession | null): void;
  /** The same for the session at the evaluation platform. */
  setEvaluationSession(opened: OpenedSession | null): void;
  /** The same for a family member's session. */
  setFamilySession(opened: OpenedFamilySession | null): void;
  /** Whether whoever asks may inspect without signing in: in development, from the machine itself. */
  readonly isInspectorOpen: boolean;
  /** What whoever asks may do for others now. Read once per request. */
  readonly duties: () => Promise<ReadonlySet<Duty>>;
  /** The hand-over that this browser has begun, if there is one. */
  readonly pendingHandOver: () => Promise<PendingHandOver | null>;
}
