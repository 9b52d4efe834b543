import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import ts from 'typescript';
import { idsIn, type List } from './ids.js';

/** A test as its source names it, with whatever stands for a value left open. */
export interface Proof {
  /** Below the checkout: `test/attacks/sign-in.test.ts`. */
  readonly file: string;
  readonly name: string;
  /** With the names of the groups around it. */
  readonly fullName: string;
  readonly ids: readonly string[];
  /** The names that a run may give it, with those of the groups around it. */
  readonly matches: RegExp;
  /** More often or larger at night than usually. */
  readonly isMoreAtNight: boolean;
  /** At night alone. */
  readonly isAtNight: boolean;
}

interface Title {
  readonly text: string;
  readonly pattern: string;
}

/** All tests whose names claim ids of a list, without running anything. */
export async function findProofs(list: List): Promise<readonly Proof[]> {
  const files: string[] = [];
  for await (const file of glob('test/**/*.test.ts')) files.push(file);
  return files.toSorted().flatMap((file) => proofsOf(file, readFileSync(file, 'utf8'), list));
}

/** @param file what the source is called, which decides what its ids mean */
function proofsOf(file: string, text: string, list: List): readonly Proof[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const amounts = amountsIn(source);
  const found: Proof[] = [];
  function walk(node: ts.Node, around: readonly Title[], isNight: boolean): void {
    const call = ts.isCallExpression(node) ? callOf(node) : null;
    if (call === null) return ts.forEachChild(node, (child) => walk(child, around, isNight));
    const titles = [...around, titleOf(call.title, amounts)];
    const isAtNight = isNight || call.isAtNight;
    if (call.kind === 'describe') return ts.forEachChild(node, (child) => walk(child, titles, isAtNight));
    const fullName = titles.map((title) => title.text).join(' › ');
    const ids = idsIn(file, fullName, list);
    if (ids.length === 0) return;
    const matches = new RegExp(`^${titles.map((title) => title.pattern).join(' ')}$`, 's');
    const name = (titles.at(-1) as Title).text;
    found.push({ file, name, fullName, ids, matches, isMoreAtNight: isAtNight || mentions(node, amounts), isAtNight });
  }
  walk(source, [], false);
  return found;
}

interface Call {
  readonly kind: string;
  readonly title: ts.Expression;
  readonly isAtNight: boolean;
}

/** `describe(…)`, `test(…)`, and both with `.each(…)` and the like. */
function callOf(node: ts.CallExpression): Call | null {
  let callee: ts.Expression = node.expression;
  while (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) callee = callee.expression;
  const title = node.arguments[0];
  if (!ts.isIdentifier(callee) || !['describe', 'test', 'it'].includes(callee.text) || title === undefined) return null;
  // `test.each(rows)` alone is not yet a test: the call around it is.
  if (ts.isCallExpression(node.parent) && node.parent.expression === node) return null;
  return { kind: callee.text, title, isAtNight: /\.runIf\([^()]*\batNight\b/.test(node.expression.getText()) };
}

function titleOf(expression: ts.Expression, amounts: ReadonlyMap<string, string>): Title {
  if (ts.isStringLiteralLike(expression)) return titleFrom([expression.text]);
  if (!ts.isTemplateExpression(expression)) return { text: '…', pattern: '.*' };
  const parts = expression.templateSpans.flatMap(({ expression: value, literal }) => [value.getText(), literal.text]);
  return titleFrom([expression.head.text, ...parts], amounts);
}

/** @param parts by turns what stands there and what is put in */
function titleFrom(parts: readonly string[], amounts: ReadonlyMap<string, string> = new Map()): Title {
  const isValue = (index: number) => index % 2 === 1;
  const text = parts.map((part, index) => (isValue(index) ? (amounts.get(part) ?? '…') : part)).join('');
  const escaped = (part: string) =>
    part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(/%[sdijo]|\\\$\w+(?:\\\.\w+)*/g, '.*');
  return { text, pattern: parts.map((part, index) => (isValue(index) ? '.*' : escaped(part))).join('') };
}

/** Constants that are larger at night, as they are said: `100 (1,000 at night)`. */
function amountsIn(source: ts.SourceFile): ReadonlyMap<string, string> {
  const amounts = new Map<string, string>();
  const said = /^times\(\{\s*usually:\s*([\d_]+),\s*thoroughly:\s*([\d_]+),?\s*\}\)$/;
  function walk(node: ts.Node): void {
    const value = ts.isVariableDeclaration(node) ? (node.initializer?.getText() ?? '') : '';
    if (ts.isVariableDeclaration(node) && /\btimes\(/.test(value)) {
      const [, usually, nightly] = said.exec(value) ?? [];
      const number = (digits = '') => Number(digits.replaceAll('_', '')).toLocaleString('en');
      const words = usually === undefined ? '…' : `${number(usually)} (${number(nightly)} at night)`;
      amounts.set(node.name.getText(), words);
    }
    ts.forEachChild(node, walk);
  }
  walk(source);
  return amounts;
}

function mentions(node: ts.Node, amounts: ReadonlyMap<string, string>): boolean {
  if (ts.isIdentifier(node) && (node.text === 'times' || amounts.has(node.text))) return true;
  return ts.forEachChild(node, (child) => mentions(child, amounts) || undefined) ?? false;
}
