import { html, type Content, type Html } from './html.js';

/** What was typed, by field; passwords are not put back. */
export type Values = Readonly<Record<string, string>>;
/** What is wrong, by field. */
export type Errors = Readonly<Record<string, string>>;

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'password' | 'tel' | 'date';
  readonly autocomplete?: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly inputmode?: 'numeric' | 'text';
  /** Beside the field: a picture, a button. */
  readonly beside?: Content;
  /** Under it: where somebody goes on who cannot go on here. */
  readonly below?: Content;
}

/** A field with its label, its hint and what is wrong with it. */
export function field(of: Field, values: Values, errors: Errors): Html {
  const { name, label, type = 'text', hint, required = true, beside, below } = of;
  const error = errors[name];
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  const value = type === 'password' ? '' : (values[name] ?? '');
  return html`<div class="field${error ? ' wrong' : ''}">
    <label for="${name}" class="${required ? 'required' : ''}">${label}</label>
    ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`} ${fieldError(name, error)}
    <div class="beside">
      <input
        id="${name}"
        name="${name}"
        type="${type}"
        value="${value}"
        ${of.autocomplete && html`autocomplete="${of.autocomplete}"`}
        ${of.inputmode && html`inputmode="${of.inputmode}"`}
        ${required && html`aria-required="true"`}
        ${described && html`aria-describedby="${described}"`}
        ${error && html`aria-invalid="true"`}
      />${beside}
    </div>
    ${below}
  </div>`;
}

export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** One of a few, as radio buttons. */
export function radios({ name, label, options }: Choice, values: Values, errors: Errors): Html {
  const items = options.map(
    ({ value, text }, index) =>
      html`<label class="inline"
        ><input
          type="radio"
          name="${name}"
          value="${value}"
          ${index === 0 && html`id="${name}"`}
          ${values[name] === value && html`checked`}
        />
        ${text}</label
      >`,
  );
  return html`<fieldset class="field${errors[name] ? ' wrong' : ''}">
    <legend>${label}</legend>
    ${fieldError(name, errors[name])} ${items}
  </fieldset>`;
}

/** One of a list. */
export function select({ name, label, options }: Choice, values: Values, errors: Errors): Html {
  return html`<div class="field${errors[name] ? ' wrong' : ''}">
    <label for="${name}" class="required">${label}</label>
    ${fieldError(name, errors[name])}
    <select id="${name}" name="${name}" aria-required="true">
      ${options.map(
        ({ value, text }) =>
          html`<option value="${value}" ${values[name] === value && html`selected`}>${text}</option>`,
      )}
    </select>
  </div>`;
}

export function checkbox(name: string, label: Content, values: Values, errors: Errors): Html {
  return html`<div class="field${errors[name] ? ' wrong' : ''}">
    ${fieldError(name, errors[name])}
    <label class="inline"
      ><input type="checkbox" id="${name}" name="${name}" value="yes" ${values[name] === 'yes' && html`checked`} />
      <span>${label}</span></label
    >
  </div>`;
}

function fieldError(name: string, error: string | undefined): Content {
  return error && html`<p class="error" id="${name}-error">${error}</p>`;
}

/** Everything that is wrong, first on the page, each with a link to its field. */
export function errorSummary(errors: Errors): Content {
  const all = Object.entries(errors);
  if (all.length === 0) return null;
  const items = all.map(([name, text]) => html`<li><a href="#${name}">${text}</a></li>`);
  return html`<div class="errors" role="alert">
    <h2>还没有完成，请看这里</h2>
    <ul>
      ${items}
    </ul>
  </div>`;
}
