import type { TakeResetSlipsMutation } from '../administration/graphql/generated/graphql.js';

/** For one student whose password was reset. */
export type Slip = Extract<TakeResetSlipsMutation['result'], { slips: unknown }>['slips'][number];
