/** A row of what users see, and whose it is. */
export interface Row {
  readonly id: string;
  readonly chapter: string;
  readonly what: string;
}

const chapters: Readonly<Record<string, readonly (readonly [id: string, what: string])[]>> = {
  'The student': [
    ['S1', 'a pasted ID number with full-width digits, blanks and a small x becomes a valid one'],
    ['S2', 'the ID field lets X be typed on phones'],
    ['S3', 'the eye beside a password is labelled and keeps the caret'],
    ['S4', 'Caps Lock is told'],
    ['S5', 'pasting and password managers work'],
    ['S6', 'another captcha keeps the other fields; it can be seen twice as large'],
    ['S7', 'with images off, a way by keyboard and work that the browser does'],
    ['S9', 'a lock counts down on the server’s clock, also after a reload'],
    ['S10', 'an administrator’s unlock frees an open page within 5 s'],
    ['S11', 'the rules of a password are there before it is typed, and tick live with icon and words'],
    ['S12', 'a refusal keeps what was typed and names the rule'],
    ['S13', 'a school is found by tree, characters, pinyin and initials, with arrow keys, within 100 ms'],
    ['S14', 'rare characters and every form of the dot in a name can be entered'],
    ['S15', 'a mismatch names the next action and whom to ask'],
    ['S16', '“not now” weighs as much as “bind”'],
    ['S17', 'a code of an SMS is one field, takes “123 456” pasted, and another one comes after a minute'],
    ['S18', 'a countdown that is opened again is exact to 1 s'],
    ['S19', 'a synchronisation that is late says so'],
    ['S20', 'whoever’s browser is killed comes back to the same step, in each state'],
    ['S21', 'the back button sends nothing again'],
    ['S22', 'a second tab follows within 2 s; what it sends too late is answered with a friendly text'],
    ['S23', 'one press is one request; without a network, what was typed stays'],
    ['S24', 'step n of 5, `aria-current`, a title for each page'],
    ['S25', 'the summary of errors takes the focus and leads to the fields'],
    ['S26', '320 px and 400 % zoom without scrolling sideways; targets of 44 px'],
    ['S27', 'what is to be done next prints on one page of A4, with the ID masked'],
    ['S28', 'another language keeps the state, and no text lacks in either'],
  ],
  'The teacher': [
    ['T1', 'cancelled, refused, come too late: each is named and can be tried again'],
    ['T2', 'face scan: a code to scan on a desktop, a link on a phone; the first tab goes on within 3 s'],
    ['T3', 'the way without app and camera is seen before it begins'],
    ['T4', 'a phone that is taken: mine, another number, not mine; its owner masked'],
    ['T5', 'an identity that is registered: what deregistering costs is said before it'],
    ['T6', 'cancelling changes nothing'],
    ['T7', 'a conflict has a number, a page of its own and a link to come back'],
    ['T8', 'settling a conflict asks twice and leaves a line in the audit trail'],
  ],
  'The school': [
    ['A1', 'the board sums to the roster; a figure leads to its people, longest wait first'],
    ['A2', 'filters are in the address'],
    ['A3', 'how many are here and how many match; what is stated is what is done'],
    ['A4', 'an action on many says done, failed and pending, can be stopped, and survives a reload'],
    ['A5', 'every failure has a reason; the failed alone are tried again'],
    ['A6', 'an import can be undone'],
    ['A7', 'slips with a new password are printed once'],
    ['A8', 'the template’s column of ID numbers is text'],
    ['A9', 'a dry run writes nothing: created, updated, skipped, refused'],
    ['A10', 'what is wrong has row, column, masked value and repair'],
    ['A11', 'the error file has the refused rows and why; sent again it imports them once'],
    [
      'A13',
      'a press in a long table is answered within 200 ms (that 10,000 rows are tried within 10 s: `npm run bench -- import`)',
    ],
    ['A14', 'audit: who, what, when; filter and export'],
  ],
  'The developer': [
    ['D1', 'nested and parallel states are drawn at once'],
    ['D2', 'arrow keys lead through the chart, and an outline says the same'],
    ['D3', 'what happens is lit within 1 s'],
    ['D4', 'a log of 10,000 events is filtered, and its gaps are folded'],
    ['D5', '← and → step through a history: chart, context and log together; an address for each event; masked'],
    ['D6', 'what if: any event, any payload, from any moment; nothing is written'],
    ['D7', 'what is copied as a test passes as it is'],
    ['D8', 'heat by count, time of stay and errors; a state leads to its people'],
    ['D9', 'SCXML, Mermaid, JSON and SVG can be read again'],
    ['D10', 'nothing is asked of other hosts; versions are chosen'],
  ],
};

export const rows: readonly Row[] = Object.entries(chapters).flatMap(([chapter, listed]) =>
  listed.map(([id, what]) => ({ id, chapter, what })),
);
