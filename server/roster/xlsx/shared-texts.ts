import { parseXml } from './parse-xml.js';
import { longestText } from '../table.js';

/** The texts that cells share, by their number. */
export async function readSharedTexts(bytes: AsyncIterable<Buffer>): Promise<string[]> {
  const texts: string[] = [];
  let current = '';
  let isText = false;
  // How a text is pronounced is no part of it.
  let isPhonetic = false;
  await parseXml(bytes, {
    opened({ name }) {
      if (name === 'si') current = '';
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 't') isText = !isPhonetic;
    },
    closed(name) {
      if (name === 'si') texts.push(current.slice(0, longestText));
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 't') isText = false;
    },
    text(text) {
      if (isText) current += text;
    },
  });
  return texts;
}
