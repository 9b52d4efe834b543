import writeWorkbook, { type SheetData } from 'write-excel-file/node';

/** Excel's format "text" (文本): what is typed or pasted into such a cell stays as it is. */
const textFormat = '@';
const preparedRows = 3_000;
const templateTitles = ['证件号码', '姓名', '年级', '班级'];
const widths = [{ width: 24 }, { width: 16 }, { width: 12 }, { width: 12 }];

const text = (value: string | null) => ({ value: value ?? undefined, type: String, format: textFormat });
const title = (value: string) => ({ ...text(value), fontWeight: 'bold' as const });

let template: Promise<Buffer> | undefined;

/** An empty roster to be filled in, all of whose cells are text: Excel leaves ID numbers in it alone (A8). */
export function templateFile(): Promise<Buffer> {
  template ??= write([
    templateTitles.map(title),
    ...Array.from({ length: preparedRows }, () => templateTitles.map(() => text(null))),
  ]);
  return template;
}

/** A workbook all of whose cells are text: never a formula, whatever they begin with. */
export function textFile(titles: readonly string[], rows: readonly (readonly string[])[]): Promise<Buffer> {
  return write([titles.map(title), ...rows.map((cells) => titles.map((_, at) => text(cells[at] || null)))]);
}

function write(data: SheetData): Promise<Buffer> {
  return writeWorkbook(data, { columns: widths, stickyRowsCount: 1 }).toBuffer();
}
