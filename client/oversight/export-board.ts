import type { AccountKind } from '../administration/graphql/generated/graphql.js';
import type { TextFile } from '../components/save-file.js';
import type { Say } from '../text/use-text.js';
import { placeName } from './board-words.js';
import type { Board } from './use-board.js';

/** Names that an operating system would refuse in a file's. */
const forbidden = /[\\/:*?"<>|\p{Cc}]/gu;

/** China has one time zone: the day in the file's name, the moment in its table. */
const chinese = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * The board as CSV that Excel opens: places and figures, and nobody's data. A name that begins like a formula is none
 * there.
 */
export async function exportBoard(say: Say, kind: AccountKind, board: Board): Promise<TextFile> {
  const { default: papaparse } = await import('papaparse');
  const at = chinese.format(new Date(board.at));
  const place = board.place ? placeName(say, board.place) : say('board.everything');
  const head = [
    say('board.place'),
    say('board.total'),
    ...board.counts.map(({ standing }) => say(`standings.${standing}`)),
    say('board.longestSince'),
  ];
  const rows = board.rows.map((row) => [
    placeName(say, row.place),
    row.total,
    ...row.counts.map(({ number }) => number),
    row.longestWait ? chinese.format(new Date(row.longestWait.since)) : '',
  ]);
  const sum = [say('board.sum'), board.total, ...board.counts.map(({ number }) => number), ''];
  const csv = papaparse.unparse([head, ...rows, sum], { escapeFormulae: true });
  const name = [say('board.title'), place, say(`board.kind.${kind}`), at].join('-').replace(forbidden, ' ');
  // Excel takes a file without the mark for GBK.
  return { name: `${name}.csv`, text: `\uFEFF${csv}\r\n`, type: 'text/csv;charset=utf-8' };
}
