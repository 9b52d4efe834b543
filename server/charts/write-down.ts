import type { MachineDefinition } from '../../machines/definition/definition.js';
import { toSvg } from '../../machines/definition/chart/svg.js';
import { toJson } from '../../machines/definition/json.js';
import { toMermaid } from '../../machines/definition/mermaid.js';
import { toScxml } from '../../machines/definition/scxml.js';
import { layOut } from './lay-out.js';

export const exportFormats = ['scxml', 'mermaid', 'json', 'svg'] as const;
export type ExportFormat = (typeof exportFormats)[number];

interface Format {
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (definition: MachineDefinition) => string | Promise<string>;
}

const formats: Readonly<Record<ExportFormat, Format>> = {
  scxml: { ending: 'scxml', mediaType: 'application/scxml+xml', write: toScxml },
  mermaid: { ending: 'mmd', mediaType: 'text/vnd.mermaid', write: toMermaid },
  json: { ending: 'json', mediaType: 'application/json', write: toJson },
  svg: {
    ending: 'svg',
    mediaType: 'image/svg+xml',
    write: async (definition) => toSvg(definition, await layOut(definition)),
  },
};

export interface WrittenMachine {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

/** A machine as a file of one of the formats. */
export async function writeDown(definition: MachineDefinition, format: ExportFormat): Promise<WrittenMachine> {
  const { ending, mediaType, write } = formats[format];
  const fileName = `${definition.id}-${definition.version}.${ending}`;
  return { fileName, mediaType, text: await write(definition) };
}
