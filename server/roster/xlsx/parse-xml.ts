import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { UnreadableFile } from '../roster-problem.js';

/** An element without its namespace's prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Told of each piece of a document, in its order. */
export interface XmlListener {
  opened(element: XmlElement): void;
  closed(name: string): void;
  text?(text: string): void;
}

/**
 * Reads an XML document piece by piece. Nothing of its own entities or of other files is ever looked up.
 *
 * @throws UnreadableFile if it is not well-formed
 */
export async function parseXml(bytes: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new UnreadableFile('BROKEN_FILE');
  });
  parser.on('opentag', ({ name, attributes }) => listener.opened({ name: local(name), attributes }));
  parser.on('closetag', ({ name }) => listener.closed(local(name)));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  const decoder = new StringDecoder('utf8');
  for await (const piece of bytes) parser.write(decoder.write(piece));
  parser.write(decoder.end()).close();
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute, whatever prefix its namespace has in this document. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  const found = Object.keys(attributes).find((one) => local(one) === name);
  return found === undefined ? undefined : attributes[found];
}
