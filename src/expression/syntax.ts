/** What an expression says, as a tree. Every node keeps its place in the text. */
export type Syntax =
  | { readonly kind: 'number'; readonly offset: number; readonly value: number; readonly unit: string }
  | { readonly kind: 'text'; readonly offset: number; readonly text: string }
  | { readonly kind: 'call'; readonly offset: number; readonly name: string; readonly operands: readonly Syntax[] }
  | { readonly kind: 'not'; readonly offset: number; readonly operand: Syntax }
  | { readonly kind: 'binary'; readonly offset: number; readonly operator: Operator; readonly left: Syntax; readonly right: Syntax };

export type Operator = 'or' | 'and' | '<' | '<=' | '>' | '>=' | '==' | '!=' | '+' | '-' | '*' | '/';

/** Weakest first. */
export const PRECEDENCE: readonly (readonly Operator[])[] = [['or'], ['and'], ['<', '<=', '>', '>=', '==', '!='], ['+', '-'], ['*', '/']];

/** Units that may follow a number, as what they become. */
export const UNIT_WORDS: Readonly<Record<string, readonly [factor: number, unit: string]>> = {
  s: [1, 's'], min: [60, 's'], h: [3600, 's'], m: [1, 'm'], kW: [1, 'kW'], MW: [1000, 'kW'], percent: [0.01, ''], people: [1, 'people'], storeys: [1, 'storeys'],
};
