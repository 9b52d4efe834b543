const width = 130;

/**
 * A paragraph in lines of at most 130 characters, further ones indented. What is code is not parted.
 *
 * @param indent of the further lines
 */
export function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  // Words with the code spans in them; blanks inside of a span part nothing.
  for (const word of text.match(/(?:`[^`]*`|[^\s`])+/g) ?? []) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= width || line === '') line = longer;
    else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line].join('\n');
}

/** As it may stand in a line of Markdown: numbers are masked by stars, which would be read as emphasis. */
export function inMarkdown(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/(`[^`]*`)|[*<]/g, (found, span?: string) => span ?? `\\${found}`);
}

export function code(text: string): string {
  return `\`${text}\``;
}
