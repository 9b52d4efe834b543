import { availableParallelism } from 'node:os';
import * as v from 'valibot';
import { defaultCorrectionPolicy, type CorrectionPolicy } from '../machines/record-correction/machine.js';
import { defaultStudentPolicy, type StudentPolicy } from '../machines/student-onboarding/setup.js';
import { defaultTeacherPolicy, type TeacherPolicy } from '../machines/teacher-real-name/setup.js';
import type { Argon2Settings } from './adapters/password/argon2-hasher.js';
import { evaluationNames, evaluationOf, evaluationVariables, type EvaluationConfig } from './config/evaluation.js';
import {
  governmentNames,
  governmentOf,
  governmentVariables,
  standInPortOf,
  type IdentityProviderConfig,
} from './config/government.js';
import { isGuarded, metricsOf, metricsVariables, unguarded, type MetricsConfig } from './config/metrics.js';
import { tracingOf, tracingVariables, type TracingConfig } from './config/tracing.js';
import { smsCapsOf, smsVariables } from './config/sms.js';
import type { SmsCaps } from './accounts/sms-budget.js';
import type { SprayPolicy } from './accounts/spraying.js';
import {
  allOrNone,
  flag,
  keyRing,
  namedAddresses,
  oneOf,
  origin,
  phones,
  secretKey,
  webAddress,
  wholeNumber,
  type NamedAddress,
} from './config/values.js';
import type { AdmissionLimits } from './http/admission.js';
import type { RosterPolicy } from './roster/hold.js';
import type { PersonalDataKey } from './database/personal-data.js';

export type Environment = 'development' | 'production';

/** What a development server loads where there is nothing yet: everything to try, or the bureaus and schools alone. */
export type Demonstration = 'full' | 'schools';

/** Everything that can be set from outside, read once at the start. */
export interface Config {
  readonly environment: Environment;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** `null` in production, which starts without any invented data. */
  readonly demonstration: Demonstration | null;
  /** As people open the portal: `https://portal.example`, without a path. */
  readonly publicOrigin: string;
  /** `null`: the embedded PostgreSQL. Never `null` in production. */
  readonly databaseUrl: string | null;
  /** Most connections at once. */
  readonly databasePool: number;
  /** How long a query waits for a connection. */
  readonly databaseWaitMs: number;
  /** Operations that are worked on at once, and that wait for it. */
  readonly admission: AdmissionLimits;
  /** Where the embedded database and the development keys live; `null`: `.data` in the checkout. */
  readonly dataDirectory: string | null;
  /** The first one seals, all of them open. */
  readonly personalDataKeys: readonly PersonalDataKey[];
  readonly blindIndexKey: Buffer;
  readonly signingKey: Buffer;
  readonly argon2: Argon2Settings;
  readonly policy: StudentPolicy;
  readonly teacherPolicy: TeacherPolicy;
  readonly rosterPolicy: RosterPolicy;
  readonly correctionPolicy: CorrectionPolicy;
  /** How long the stand-in of the national student registry takes for an answer; `null` in production, where it gives none. */
  readonly registryAnswerMs: number | null;
  /** After this long a password's owner is reminded to change it. */
  readonly passwordReminderMs: number;
  /** Wrong passwords in a row that lock. */
  readonly signInFailureLimit: number;
  readonly sprayPolicy: SprayPolicy;
  readonly support: {
    readonly phones: readonly string[];
    readonly email: string;
    /** Online consultation (在线咨询) and manual (操作手册), where there are any. */
    readonly consultationUrl: string | null;
    readonly manualUrl: string | null;
  };
  /** Where the official instructions send people, as the help quotes them. */
  readonly officialAddresses: readonly NamedAddress[];
  /** For tests and demonstrations: the server's clock can be moved forward. Never in production. */
  readonly movableClock: boolean;
  /** Whether whoever asks from the machine itself may inspect without signing in. Never in production. */
  readonly inspectorDoor: boolean;
  /** The real evaluation platform; `null`: the built-in one. */
  readonly evaluation: EvaluationConfig | null;
  /** The government platform; `null` where none is set. */
  readonly government: IdentityProviderConfig | null;
  /** Where its stand-in listens in development, as long as none is set. 0 takes any free port. */
  readonly standInPort: number;
  readonly smsCaps: SmsCaps;
  /** Reverse proxies in front whose `X-Forwarded-For` is believed. */
  readonly trustProxy: number;
  readonly logLevel: string;
  /** Where measurements can be read; `null`: nowhere. */
  readonly metrics: MetricsConfig | null;
  /** Where spans are sent; `null`: nowhere. */
  readonly tracing: TracingConfig | null;
  /** How long a server that is told to end still takes requests, for its proxy to notice. */
  readonly drainMs: number;
  /** Where the ends of the audit chain are kept, outside the database; `null`: in the server's log. */
  readonly auditAnchorFile: string | null;
}

export type ConfigReading =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Reads the configuration out of environment variables; an empty one counts as absent.
 *
 * @param cores how many password hashes run at once unless `ARGON2_CONCURRENCY` says so
 * @returns the configuration, frozen, or every fault at once: one sentence each, never with a secret's value
 */
export function readConfig(env: NodeJS.ProcessEnv, cores = availableParallelism()): ConfigReading {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const environment = present['NODE_ENV'] === 'production' ? 'production' : 'development';
  const reading = v.safeParse(variables(environment, cores), present, { abortPipeEarly: true });
  return reading.success
    ? { ok: true, config: toConfig(reading.output) }
    : { ok: false, faults: reading.issues.map(({ message }) => message) };
}

function variables(environment: Environment, cores: number) {
  const isProduction = environment === 'production';
  const settings = v.object({
    NODE_ENV: oneOf('NODE_ENV', ['development', 'production'], 'development'),
    DEMONSTRATION: oneOf('DEMONSTRATION', ['full', 'schools'], 'full'),
    HOST: v.optional(v.string(), '127.0.0.1'),
    PORT: wholeNumber('PORT', 0, 65_535, 4000),
    PUBLIC_ORIGIN: origin('PUBLIC_ORIGIN', isProduction),
    DATABASE_URL: webAddress('DATABASE_URL', ['postgres:', 'postgresql:'], isProduction),
    DATABASE_POOL: wholeNumber('DATABASE_POOL', 2, 1000, 10),
    ADMISSION_CONCURRENT: wholeNumber('ADMISSION_CONCURRENT', 1, 10_000, 40),
    ADMISSION_WAITING: wholeNumber('ADMISSION_WAITING', 0, 100_000, 400),
    ADMISSION_WAIT_MS: wholeNumber('ADMISSION_WAIT_MS', 1, 60_000, 1_500),
    DATABASE_WAIT_MS: wholeNumber('DATABASE_WAIT_MS', 100, 60_000, 1_800),
    SHOUDENG_DATA_DIR: v.optional(v.string()),
    PERSONAL_DATA_KEYS: keyRing('PERSONAL_DATA_KEYS'),
    BLIND_INDEX_KEY: secretKey('BLIND_INDEX_KEY'),
    SIGNING_KEY: secretKey('SIGNING_KEY'),
    // Production's floor is the least that OWASP's Password Storage Cheat Sheet recommends for argon2id.
    ARGON2_MEMORY_KIB: wholeNumber('ARGON2_MEMORY_KIB', isProduction ? 19_456 : 8, 4_194_304, 65_536),
    ARGON2_TIME_COST: wholeNumber('ARGON2_TIME_COST', isProduction ? 2 : 1, 100, 3),
    ARGON2_PARALLELISM: wholeNumber('ARGON2_PARALLELISM', 1, 64, 1),
    ARGON2_CONCURRENCY: wholeNumber('ARGON2_CONCURRENCY', 1, 1024, cores),
    ARGON2_QUEUE_LIMIT: wholeNumber('ARGON2_QUEUE_LIMIT', 0, 100_000, 200),
    LOCKOUT_MINUTES: wholeNumber('LOCKOUT_MINUTES', 1, 1440, defaultStudentPolicy.lockoutMs / minute),
    CODE_VALIDITY_MINUTES: wholeNumber('CODE_VALIDITY_MINUTES', 1, 60, defaultStudentPolicy.codeValidityMs / minute),
    PASSWORD_SYNC_MINUTES: wholeNumber('PASSWORD_SYNC_MINUTES', 1, 1440, defaultStudentPolicy.passwordSyncMs / minute),
    GOVERNMENT_STAY_MINUTES: wholeNumber(
      'GOVERNMENT_STAY_MINUTES',
      1,
      1440,
      defaultTeacherPolicy.governmentStayMs / minute,
    ),
    ROSTER_HOLD_PERCENT: wholeNumber('ROSTER_HOLD_PERCENT', 1, 100, 20),
    CORRECTION_CONFIRMATION_HOURS: wholeNumber(
      'CORRECTION_CONFIRMATION_HOURS',
      1,
      8760,
      defaultCorrectionPolicy.confirmationMs / (60 * minute),
    ),
    REGISTRY_RETRY_MINUTES: wholeNumber(
      'REGISTRY_RETRY_MINUTES',
      1,
      1440,
      defaultCorrectionPolicy.registryRetryMs / minute,
    ),
    REGISTRY_LOOK_MINUTES: wholeNumber(
      'REGISTRY_LOOK_MINUTES',
      1,
      10_080,
      defaultCorrectionPolicy.registryLookMs / minute,
    ),
    REGISTRY_ANSWER_MINUTES: wholeNumber('REGISTRY_ANSWER_MINUTES', 0, 10_080, 30),
    STATUS_TRIES: wholeNumber('STATUS_TRIES', 1, 100, defaultStudentPolicy.statusTries),
    SIGN_IN_FAILURE_LIMIT: wholeNumber('SIGN_IN_FAILURE_LIMIT', 1, 100, 5),
    SPRAY_UNKNOWN_IDS: wholeNumber('SPRAY_UNKNOWN_IDS', 1, 1_000_000, 50),
    SPRAY_FORGIVEN: wholeNumber('SPRAY_FORGIVEN', 1, 10_000, 5),
    PASSWORD_REMINDER_DAYS: wholeNumber('PASSWORD_REMINDER_DAYS', 1, 3650, 183),
    SUPPORT_PHONES: phones('SUPPORT_PHONES', ['0351-5628264', '0351-5628291']),
    SUPPORT_EMAIL: v.optional(
      v.pipe(
        v.string(),
        v.email(({ input }) => `SUPPORT_EMAIL must be an e-mail address; it is "${input}".`),
      ),
      'sxzhspj@163.com',
    ),
    SUPPORT_CONSULTATION_URL: webAddress('SUPPORT_CONSULTATION_URL', ['https:', 'http:'], false),
    SUPPORT_MANUAL_URL: webAddress('SUPPORT_MANUAL_URL', ['https:', 'http:'], false),
    OFFICIAL_ADDRESSES: namedAddresses(
      'OFFICIAL_ADDRESSES',
      'https://zhszp.j.sxsjyggfw.cn,https://sxsjyggfw.cn 山西省教育公共服务平台',
    ),
    MOVABLE_CLOCK: flag('MOVABLE_CLOCK', isProduction),
    INSPECTOR_DOOR: flag('INSPECTOR_DOOR', isProduction, isProduction ? 'false' : 'true'),
    ...evaluationVariables(isProduction ? ['https:'] : ['https:', 'http:']),
    ...governmentVariables(),
    ...smsVariables(),
    ...metricsVariables(),
    ...tracingVariables(),
    AUDIT_ANCHOR_FILE: v.optional(v.string()),
    TRUST_PROXY: wholeNumber('TRUST_PROXY', 0, 16, 0),
    // With the seven seconds for what runs: ten, after which orchestrators kill.
    DRAIN_SECONDS: wholeNumber('DRAIN_SECONDS', 0, 60, isProduction ? 3 : 0),
    LOG_LEVEL: oneOf(
      'LOG_LEVEL',
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      isProduction ? 'info' : 'warn',
    ),
  });
  return v.pipe(
    settings,
    v.check((set) => isGuarded(set), unguarded),
    allOrNone(evaluationNames, governmentNames),
  );
}

const minute = 60_000;

function toConfig(set: v.InferOutput<ReturnType<typeof variables>>): Config {
  return Object.freeze({
    environment: set.NODE_ENV as Environment,
    demonstration: set.NODE_ENV === 'production' ? null : (set.DEMONSTRATION as Demonstration),
    host: set.HOST,
    port: set.PORT,
    publicOrigin: set.PUBLIC_ORIGIN ?? `http://localhost:${set.PORT}`,
    databaseUrl: set.DATABASE_URL ?? null,
    databasePool: set.DATABASE_POOL,
    databaseWaitMs: set.DATABASE_WAIT_MS,
    admission: {
      concurrent: set.ADMISSION_CONCURRENT,
      waiting: set.ADMISSION_WAITING,
      patienceMs: set.ADMISSION_WAIT_MS,
    },
    dataDirectory: set.SHOUDENG_DATA_DIR ?? null,
    personalDataKeys: Object.freeze(set.PERSONAL_DATA_KEYS),
    blindIndexKey: set.BLIND_INDEX_KEY,
    signingKey: set.SIGNING_KEY,
    argon2: Object.freeze({
      memoryKiB: set.ARGON2_MEMORY_KIB,
      timeCost: set.ARGON2_TIME_COST,
      parallelism: set.ARGON2_PARALLELISM,
      concurrency: set.ARGON2_CONCURRENCY,
      queueLimit: set.ARGON2_QUEUE_LIMIT,
    }),
    policy: Object.freeze({
      lockoutMs: set.LOCKOUT_MINUTES * minute,
      codeValidityMs: set.CODE_VALIDITY_MINUTES * minute,
      passwordSyncMs: set.PASSWORD_SYNC_MINUTES * minute,
      statusTries: set.STATUS_TRIES,
    }),
    teacherPolicy: Object.freeze({
      lockoutMs: set.LOCKOUT_MINUTES * minute,
      governmentStayMs: set.GOVERNMENT_STAY_MINUTES * minute,
      evaluationSyncMs: set.PASSWORD_SYNC_MINUTES * minute,
    }),
    rosterPolicy: Object.freeze({ holdPercent: set.ROSTER_HOLD_PERCENT }),
    correctionPolicy: Object.freeze({
      confirmationMs: set.CORRECTION_CONFIRMATION_HOURS * 60 * minute,
      registryRetryMs: set.REGISTRY_RETRY_MINUTES * minute,
      registryLookMs: set.REGISTRY_LOOK_MINUTES * minute,
      reports: defaultCorrectionPolicy.reports,
    }),
    registryAnswerMs: set.NODE_ENV === 'production' ? null : set.REGISTRY_ANSWER_MINUTES * minute,
    passwordReminderMs: set.PASSWORD_REMINDER_DAYS * 1440 * minute,
    signInFailureLimit: set.SIGN_IN_FAILURE_LIMIT,
    sprayPolicy: Object.freeze({ unknownIds: set.SPRAY_UNKNOWN_IDS, forgiven: set.SPRAY_FORGIVEN }),
    support: Object.freeze({
      phones: Object.freeze(set.SUPPORT_PHONES),
      email: set.SUPPORT_EMAIL,
      consultationUrl: set.SUPPORT_CONSULTATION_URL ?? null,
      manualUrl: set.SUPPORT_MANUAL_URL ?? null,
    }),
    officialAddresses: Object.freeze(set.OFFICIAL_ADDRESSES),
    movableClock: set.MOVABLE_CLOCK,
    inspectorDoor: set.INSPECTOR_DOOR,
    evaluation: evaluationOf(set),
    government: governmentOf(set),
    standInPort: standInPortOf(set),
    smsCaps: smsCapsOf(set),
    trustProxy: set.TRUST_PROXY,
    logLevel: set.LOG_LEVEL,
    metrics: metricsOf(set),
    tracing: tracingOf(set),
    drainMs: set.DRAIN_SECONDS * 1000,
    auditAnchorFile: set.AUDIT_ANCHOR_FILE ?? null,
  });
}
