/** What an expression may speak of. Whoever evaluates gives the words; the language itself knows only numbers and truth. */

/** A truth, a text that names something, or a number with its unit. */
export type ValueType = 'truth' | { readonly unit: string };

/** A word that needs to know the world. `names` checks each text in the call: what kind of thing it names, and which there are. */
export interface Word {
  /** For each operand in order: the list its text must be on, given the texts before it. The last `optionalCount` may be left out. */
  readonly operands: readonly NameList[];
  readonly optionalCount: number;
  readonly type: ValueType | ((texts: readonly string[]) => ValueType);
}

export interface NameList {
  /** In the words of a message: `event`, `decision`. */
  readonly noun: string;
  readonly known: (textsBefore: readonly string[]) => readonly string[];
}

export type Vocabulary = Readonly<Record<string, Word>>;

/** A name or several that only the world can judge (a person, a unit). */
export const ANY_NAME: NameList = { noun: 'name', known: () => [] };
