import { defineEntity, p } from '@mikro-orm/core';

/** A captcha that was shown and not answered yet. */
export const Captcha = defineEntity({
  name: 'Captcha',
  tableName: 'captcha',
  properties: {
    id: p.uuid().primary(),
    purpose: p.string().length(20),
    answerHash: p.blob(),
    /** Keyed hash of the browser's cookie that it was made for. */
    browserHash: p.blob(),
    expiresAt: p.datetime().length(3).index(),
  },
});
