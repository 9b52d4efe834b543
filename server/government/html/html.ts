/** Text that is HTML already. Only `html` makes it, so nothing gets into a page unescaped. */
export class Html {
  constructor(readonly text: string) {}
}

export type Content = Html | string | number | false | null | undefined | readonly Content[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Writes HTML: what is put in is escaped, unless it is HTML itself. Attributes are always quoted by the writer. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const text = strings.reduce((written, string, index) => written + render(contents[index - 1]) + string);
  return new Html(text);
}

function render(content: Content): string {
  if (content instanceof Html) return content.text;
  if (Array.isArray(content)) return content.map(render).join('');
  if (content === false || content === null || content === undefined) return '';
  return String(content).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
