import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** Levels of the education administration, from the top. */
export const bureauLevels = ['province', 'city', 'county'] as const;

/** An education bureau: the province, a city or a county. */
export const Bureau = defineEntity({
  name: 'Bureau',
  tableName: 'bureau',
  properties: {
    /** Administrative division code (GB/T 2260), such as `140105`. */
    code: p.string().primary().length(6),
    name: p.string().length(100),
    level: p.enum(bureauLevels),
    parent: () => p.manyToOne(Bureau).mapToPk().nullable().index().deleteRule('restrict'),
  },
});

export type Bureau = InferEntity<typeof Bureau>;
