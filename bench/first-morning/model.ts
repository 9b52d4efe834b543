/**
 * How a province's students come on the first morning, as data. The shares are assumptions: nobody has counted them yet.
 * They are meant to be on the costly side; `shoudeng_operation_duration_seconds{outcome}` of a real morning says what is
 * true, and docs/capacity.md what each of them costs.
 */
export interface MorningModel {
  /** Who sits in one computer room, behind one network address. */
  readonly classSize: number;
  /** Of all: at home, each behind an address of their own. */
  readonly atHome: number;
  /** How many wrong passwords somebody types first, and the share of those who do. */
  readonly wrongPasswords: readonly (readonly [tries: number, share: number])[];
  /** Types five, is locked, and is unlocked by the class teacher who stands beside them. */
  readonly locked: number;
  /** Mistypes the ID number once: no such account. */
  readonly wrongNumber: number;
  /** Misreads the picture once. */
  readonly wrongCaptcha: number;
  /** Mistypes name or school once. */
  readonly wrongStatus: number;
  /** Five times: the registrar has to decide, and the morning is over for them. */
  readonly underReview: number;
  /** Mistypes the old password once when changing it. */
  readonly wrongOldPassword: number;
  /** Finds the school in the tree; the others search. */
  readonly unfoldsTree: number;
  readonly bindsPhone: number;
  /** Of those: mistypes the code once; waits a minute and has another one sent. */
  readonly wrongCode: number;
  readonly resendsCode: number;
  /** Leaves in the middle and comes back; half of them at another computer. */
  readonly leaves: number;
  /** Goes on to the evaluation platform at once. */
  readonly entersEvaluation: number;
  /** Leaves the page open with its socket, for as long as the morning lasts. */
  readonly staysOpen: number;
  /** Seconds that people take for each thing, before they are hurried. */
  readonly seconds: Readonly<Record<'signIn' | 'status' | 'password' | 'phone' | 'code' | 'look' | 'away', number>>;
}

export const firstMorning: MorningModel = {
  classSize: 50,
  atHome: 0.2,
  wrongPasswords: [
    [1, 0.12],
    [2, 0.05],
    [3, 0.02],
  ],
  locked: 0.015,
  wrongNumber: 0.02,
  wrongCaptcha: 0.12,
  wrongStatus: 0.08,
  underReview: 0.005,
  wrongOldPassword: 0.05,
  unfoldsTree: 0.5,
  bindsPhone: 0.45,
  wrongCode: 0.06,
  resendsCode: 0.1,
  leaves: 0.08,
  entersEvaluation: 0.8,
  staysOpen: 0.4,
  seconds: { signIn: 40, status: 45, password: 60, phone: 20, code: 25, look: 15, away: 240 },
};

/** How much of it is played, and how fast. */
export interface Scale {
  /** Of students who come one after the other, at half of what the cores can hash. */
  readonly quietStudents: number;
  /** Lessons that begin with a bell: all of these come within `bellSeconds`. */
  readonly bells: number;
  readonly studentsPerBell: number;
  readonly bellSeconds: number;
  /** Whether those of a bell may have a second code sent: it comes after a minute, which nobody can hurry. */
  readonly resendsAtBells: boolean;
  /** By how much people are hurried: a lesson of 45 minutes takes a minute at 45. */
  readonly hurry: number;
}

/** Within the whole run's fifteen minutes. */
export const shortScale: Scale = {
  quietStudents: 50,
  bells: 2,
  studentsPerBell: 75,
  bellSeconds: 4,
  resendsAtBells: false,
  hurry: 30,
};

export const longScale: Scale = {
  quietStudents: 250,
  bells: 3,
  studentsPerBell: 300,
  bellSeconds: 15,
  resendsAtBells: true,
  hurry: 20,
};
