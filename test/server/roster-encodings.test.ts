import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { parseRoster } from '../../server/roster/parse-roster.js';
import { rosterTitles, testId } from '../support/roster-files.js';
import { fuzzing } from '../support/fuzzing.js';
import { times } from '../support/thorough.js';

const files = times({ usually: 1_000, thoroughly: 10_000 });

/** Of GB 2312, which all of the encodings have. */
const common = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗明华丽强伟芳娜秀英敏静磊军洋勇艳杰娟涛超霞平刚桂兰瑾琪妍'];
/** Of GBK and of GB18030 alone. */
const ofGbk = [...'喆堃昇镕濛珺玥晞靚'];
const rare = ['𠮷', '𬎆', '䶮', '㛃', '𪩘', '𫖮', '·'];

const nameOf = (characters: readonly string[]) =>
  fc
    .array(fc.constantFrom(...common, ...characters), { minLength: 2, maxLength: 6 })
    // A dot at an end belongs to no name.
    .map((parts) => parts.join('').replace(/^·+|·+$/g, ''))
    .filter((name) => Array.from(name).length >= 2 && !name.includes('··'));

interface Encoded {
  readonly encoding: string;
  readonly names: fc.Arbitrary<string>;
  readonly encode: (text: string) => Buffer;
}

const withIconv = (encoding: string, characters: readonly string[] = [], addBOM = false): Encoded => ({
  encoding,
  names: nameOf(characters),
  encode: (text) => iconv.encode(text, encoding, { addBOM }),
});

/** What Excel, WPS and old systems write. */
const readable: readonly Encoded[] = [
  withIconv('utf8', [...ofGbk, ...rare]),
  withIconv('utf8', [...ofGbk, ...rare], true),
  withIconv('utf-16le', [...ofGbk, ...rare], true),
  withIconv('utf-16be', [...ofGbk, ...rare], true),
  withIconv('gb18030', [...ofGbk, ...rare]),
  withIconv('gbk', ofGbk),
  withIconv('gb2312'),
];
/** What they do not, or not so that it could be told. */
const foreign = ['big5', 'shift_jis', 'euc-kr', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-7', 'koi8-r'].map((encoding) =>
  withIconv(encoding),
);

const row = (index: number, name: string) => [testId(index), name, '高一', '1 班'].join(',');
const header = rosterTitles.join(',');
const inEnglish = 'idnumber,name,grade,class';

const listOf = (names: fc.Arbitrary<string>) => fc.array(names, { minLength: 1, maxLength: 12 });
const linesOf = (names: readonly string[], title = header) =>
  [title, ...names.map((name, index) => row(index, name))].map((line) => `${line}\r\n`);

/** Nobody has another name, grade or class than what was written, whoever else is refused. @returns how many were read */
async function readsNothingWrong(bytes: Buffer, names: readonly string[], isShorter = false): Promise<number> {
  const { students, problems } = await parseRoster(bytes);
  const written = new Map(names.map((name, index) => [testId(index), name]));
  for (const { nationalId, name, grade, className } of students)
    expect({ name, grade, className }).toEqual({ name: written.get(nationalId), grade: '高一', className: '1 班' });
  if (students.length < names.length && !isShorter) expect(problems.length).toBeGreaterThan(0);
  return students.length;
}

test(`trust I2: ${files} files in encodings that are read, each read to the letter`, async () => {
  const file = fc.constantFrom(...readable).chain((encoded) => fc.tuple(fc.constant(encoded), listOf(encoded.names)));
  await fc.assert(
    fc.asyncProperty(file, async ([{ encode }, names]) => {
      expect(await readsNothingWrong(encode(linesOf(names).join('')), names)).toBe(names.length);
    }),
    fuzzing(files),
  );
}, 300_000);

test(`trust I2: ${files} files in other encodings, each refused with its reason`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...foreign), listOf(nameOf([])), async ({ encode }, names) => {
      expect(await readsNothingWrong(encode(linesOf(names).join('')), names)).toBe(0);
    }),
    fuzzing(files),
  );
}, 300_000);

test('trust I2: Big5 is refused also below a header in English', async () => {
  const { encode, names } = withIconv('big5');
  await fc.assert(
    fc.asyncProperty(listOf(names), async (written) => {
      expect(await readsNothingWrong(encode(linesOf(written, inEnglish).join('')), written)).toBe(0);
    }),
    fuzzing(200),
  );
});

test(`trust I2: ${files} files of several encodings, cut off or with bytes lost: no name is read as another one`, async () => {
  const parts = fc.array(fc.constantFrom(...readable.map(({ encode }) => encode)), { minLength: 2, maxLength: 2 });
  const damage = fc.record({
    how: fc.constantFrom('lines', 'cells', 'cut', 'lost', 'marked', 'appended'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(listOf(nameOf(ofGbk)), parts, damage, async (names, [one, other], { how, at }) => {
      // A character of GBK alone may end as a letter begins: without its first half that letter is left, and nobody knows.
      fc.pre(how !== 'lost' || ![...names.at(-1)!].some((one) => ofGbk.includes(one)));
      // Nothing puts cells of another kind into UTF-16, where each of their bytes would be half a character.
      fc.pre(how !== 'cells' || [one!, other!].every((encode) => !encode('a').includes(0)));
      const bytes = broken[how]!(names, one!, other!, at);
      // What is cut off between two rows is a shorter list.
      await readsNothingWrong(bytes, names, how === 'cut');
    }),
    fuzzing(files),
  );
}, 300_000);

type Encode = Encoded['encode'];

/** What happens to files on their way. */
const broken: Readonly<Record<string, (names: readonly string[], one: Encode, other: Encode, at: number) => Buffer>> = {
  lines: (names, one, other) =>
    Buffer.concat(linesOf(names).map((line, index) => (index % 2 === 0 ? one : other)(line))),
  // A program that writes what it was given, between words of its own.
  cells: (names, one, other) =>
    Buffer.concat(
      linesOf(names).map((line, index) => {
        if (index === 0) return one(line);
        const [id = '', name = '', ...rest] = line.split(',');
        return Buffer.concat([one(`${id},`), other(name), one(`,${rest.join(',')}`)]);
      }),
    ),
  cut: (names, one, _other, at) => {
    const whole = one(linesOf(names).join(''));
    return whole.subarray(0, Math.floor(at * whole.length));
  },
  lost: (names, one, _other, at) => {
    const before = one(linesOf(names.slice(0, -1)).join('') + `${testId(names.length - 1)},`);
    const name = iconv.encode(names.at(-1) as string, 'gbk');
    const lost = Math.floor(at * (name.length - 1));
    const left = Buffer.concat([name.subarray(0, lost), name.subarray(lost + 1)]);
    return Buffer.concat([before, left, iconv.encode(',高一,1 班\r\n', 'gbk')]);
  },
  // With another one's mark before it.
  marked: (names, one, _other, at) => {
    const marks = ['\xEF\xBB\xBF', '\xFF\xFE', '\xFE\xFF', '\x00', '\x2B\x2F\x76\x38'];
    const mark = Buffer.from(marks[Math.floor(at * 4.99)] as string, 'latin1');
    return Buffer.concat([mark, one(linesOf(names).join(''))]);
  },
  appended: (names, one, other) => Buffer.concat([one(linesOf(names).join('')), other(linesOf(names).join(''))]),
};
