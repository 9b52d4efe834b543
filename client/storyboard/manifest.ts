/** The pictures that `npm run storyboard` took, one of each innermost state in each language. */
export interface Storyboard {
  readonly machines: readonly BoardMachine[];
}

export interface BoardMachine {
  /** Its id in the registry. */
  readonly machine: string;
  readonly version: number;
  /** In the order of the definition. */
  readonly states: readonly BoardState[];
}

export interface BoardState {
  /** `journey.passwordChange` */
  readonly path: string;
  /** Who sees what is on the picture. */
  readonly sees: 'student' | 'staff';
  readonly zh: BoardPicture;
  readonly en: BoardPicture;
}

export interface BoardPicture {
  /** The page's. */
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const storyboardPath = '/storyboard';

/** Where a state's picture is. */
export function pictureUrl(machine: string, state: string, language: 'zh' | 'en'): string {
  return `${storyboardPath}/${machine}/${state}.${language}.webp`;
}

/** @throws where it cannot be had */
export async function fetchStoryboard(): Promise<Storyboard> {
  const response = await fetch(`${storyboardPath}/storyboard.json`);
  if (!response.ok) throw new Error(`the storyboard could not be had: ${response.status}`);
  return (await response.json()) as Storyboard;
}
