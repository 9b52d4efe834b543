import { UnreadableFile } from '../roster-problem.js';
import { cell, emptyCell, isFilled, mostRows, widestRow, type Cell, type TableRow } from '../table.js';
import { dayOf } from './date-styles.js';
import { attributeOf, parseXml, type XmlElement } from './parse-xml.js';

/** What cells refer to. */
export interface SheetContext {
  readonly texts: readonly string[];
  /** Styles whose numbers are days. */
  readonly dateStyles: ReadonlySet<number>;
  readonly isFrom1904: boolean;
}

/** Most rows times columns that a sheet may span. One with a cell far out is not what somebody filled in. */
const mostCells = 10_000_000;
const address = /^([A-Z]{0,8})(\d{1,10})$/;

/** The rows of a sheet that are not empty. @throws UnreadableFile */
export async function readSheet(bytes: AsyncIterable<Buffer>, context: SheetContext): Promise<TableRow[]> {
  const reader = new SheetReader(context);
  await parseXml(bytes, reader);
  return reader.rows;
}

class SheetReader {
  readonly rows: TableRow[] = [];
  readonly #context: SheetContext;
  #row = 0;
  #cells: Cell[] = [];
  /** Of the cell that is being read, from 1. */
  #column = 0;
  #type = 'n';
  #style = 0;
  #value = '';
  /** Whether what is read is a value, or a text that stands in the cell itself. */
  #reads = false;
  #isPhonetic = false;
  #widest = 0;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  opened(element: XmlElement): void {
    if (element.name === 'row') this.#beginRow(element);
    else if (element.name === 'c') this.#beginCell(element);
    else if (element.name === 'rPh') this.#isPhonetic = true;
    else if (element.name === 'v' || element.name === 't') this.#reads = !this.#isPhonetic;
  }

  closed(name: string): void {
    if (name === 'c') this.#endCell();
    else if (name === 'row') this.#endRow();
    else if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'v' || name === 't') this.#reads = false;
  }

  text(text: string): void {
    if (this.#reads) this.#value += text;
  }

  #beginRow(element: XmlElement): void {
    const number = attributeOf(element, 'r');
    this.#row = number === undefined ? this.#row + 1 : Number(number);
    if (!Number.isInteger(this.#row) || this.#row < 1) throw new UnreadableFile('BROKEN_FILE');
    this.#cells = [];
    this.#column = 0;
    this.#measure();
  }

  #beginCell(element: XmlElement): void {
    const place = attributeOf(element, 'r');
    this.#column = place === undefined ? this.#column + 1 : columnOf(place);
    this.#type = attributeOf(element, 't') ?? 'n';
    this.#style = Number(attributeOf(element, 's') ?? 0);
    this.#value = '';
  }

  #endCell(): void {
    // Formatted cells that nobody filled in are no reason to refuse, however far out.
    if (this.#value === '') return;
    this.#widest = Math.max(this.#widest, this.#column);
    this.#measure();
    if (this.#column > widestRow) return;
    while (this.#cells.length < this.#column - 1) this.#cells.push(emptyCell);
    this.#cells[this.#column - 1] = this.#cell();
  }

  #endRow(): void {
    if (!this.#cells.some(isFilled)) return;
    if (this.rows.length >= mostRows) throw new UnreadableFile('FILE_TOO_LARGE');
    this.rows.push({ row: this.#row, cells: this.#cells });
  }

  #measure(): void {
    if (this.#row * this.#widest > mostCells || this.#row > mostCells) throw new UnreadableFile('FILE_TOO_LARGE');
  }

  #cell(): Cell {
    const { texts, dateStyles, isFrom1904 } = this.#context;
    if (this.#type === 's') return cell(texts[Number(this.#value)] ?? '');
    // What a formula could not make out.
    if (this.#type === 'e') return emptyCell;
    if (this.#type === 'b') return cell(this.#value === '1' ? 'true' : 'false');
    if (this.#type === 'd') return cell(this.#value.slice(0, 10));
    if (this.#type !== 'n') return cell(this.#value);
    // As the file spells it: converted, it would lose what is left of its digits.
    const day = dateStyles.has(this.#style) ? dayOf(Number(this.#value), isFrom1904) : null;
    return day === null ? cell(this.#value, true) : cell(day);
  }
}

/** `AB12` → 28. */
function columnOf(place: string): number {
  const letters = address.exec(place)?.[1];
  if (letters === undefined || letters === '') throw new UnreadableFile('BROKEN_FILE');
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
