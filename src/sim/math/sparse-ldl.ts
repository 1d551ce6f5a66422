/**
 * Sparse symmetric positive definite systems by L D L^T: ordering and pattern once (minimum degree), numbers as often as
 * needed without allocation. Rows of L are computed one by one from the columns before them (up-looking, as in
 * T. A. Davis, "Algorithm 849: a concise sparse Cholesky package", ACM TOMS 31, 2005; written anew).
 */
import { assert } from '../assert.ts';

/** Where the numbers go. Off-diagonal values live at positions 0 .. nonZeroCount-1, column by column of L. */
export interface LdlPattern {
  readonly unknownCount: number;
  readonly nonZeroCount: number;
  /** Elimination position of each unknown. */
  readonly positionOf: Int32Array;
  /** Per edge given: position of its value in `off`. Edges between the same two unknowns share one. */
  readonly edgePosition: Int32Array;
  readonly columnStart: Int32Array;
  readonly rowOfEntry: Int32Array;
  /** The same entries row by row, columns ascending: column and position in `off`. */
  readonly rowStart: Int32Array;
  readonly columnOfRowEntry: Int32Array;
  readonly positionOfRowEntry: Int32Array;
  readonly work: Float64Array;
}

/** Orders the unknowns and finds the pattern of L. Edges join two different unknowns. */
export function analyseLdl(unknownCount: number, edgeFrom: ArrayLike<number>, edgeTo: ArrayLike<number>): LdlPattern {
  const neighbours: Set<number>[] = Array.from({ length: unknownCount }, () => new Set<number>());
  for (let e = 0; e < edgeFrom.length; e++) {
    assert(edgeFrom[e] !== edgeTo[e], `edge ${e} joins unknown ${edgeFrom[e]} to itself`);
    neighbours[edgeFrom[e]!]!.add(edgeTo[e]!);
    neighbours[edgeTo[e]!]!.add(edgeFrom[e]!);
  }
  const positionOf = new Int32Array(unknownCount).fill(-1);
  const columns = eliminate(neighbours, positionOf);
  return layOut(columns, positionOf, edgeFrom, edgeTo);
}

/** Eliminates the unknown with the fewest neighbours first (lowest index on ties); returns the rows of each column of L. */
function eliminate(neighbours: readonly Set<number>[], positionOf: Int32Array): number[][] {
  const columns: number[][] = [];
  for (let position = 0; position < neighbours.length; position++) {
    let pivot = -1;
    for (let i = 0; i < neighbours.length; i++) {
      if (positionOf[i] === -1 && (pivot === -1 || neighbours[i]!.size < neighbours[pivot]!.size)) pivot = i;
    }
    positionOf[pivot] = position;
    const clique = [...neighbours[pivot]!].sort((a, b) => a - b);
    columns.push(clique);
    joinClique(neighbours, pivot, clique);
  }
  return columns;
}

/** Without the pivot, its neighbours are all one another's. */
function joinClique(neighbours: readonly Set<number>[], pivot: number, clique: readonly number[]): void {
  for (const i of clique) {
    neighbours[i]!.delete(pivot);
    for (const j of clique) if (j !== i) neighbours[i]!.add(j);
  }
}

function layOut(columns: readonly number[][], positionOf: Int32Array, edgeFrom: ArrayLike<number>, edgeTo: ArrayLike<number>): LdlPattern {
  const n = columns.length;
  const rows = columns.map((column) => column.map((i) => positionOf[i]!).sort((a, b) => a - b));
  const columnStart = new Int32Array(n + 1);
  rows.forEach((column, k) => (columnStart[k + 1] = columnStart[k]! + column.length));
  const rowOfEntry = Int32Array.from(rows.flat());
  const byRow: [column: number, position: number][][] = Array.from({ length: n }, () => []);
  rows.forEach((column, k) => column.forEach((row, at) => byRow[row]!.push([k, columnStart[k]! + at])));
  const rowStart = new Int32Array(n + 1);
  byRow.forEach((entries, row) => (rowStart[row + 1] = rowStart[row]! + entries.length));
  const edgePosition = Int32Array.from(edgeFrom, (from, e) => {
    const column = Math.min(positionOf[from]!, positionOf[edgeTo[e]!]!);
    const row = Math.max(positionOf[from]!, positionOf[edgeTo[e]!]!);
    return columnStart[column]! + rows[column]!.indexOf(row);
  });
  return {
    unknownCount: n,
    nonZeroCount: rowOfEntry.length,
    positionOf,
    edgePosition,
    columnStart,
    rowOfEntry,
    rowStart,
    columnOfRowEntry: Int32Array.from(byRow.flat(), (entry) => entry[0]),
    positionOfRowEntry: Int32Array.from(byRow.flat(), (entry) => entry[1]),
    work: new Float64Array(n),
  };
}

/**
 * Replaces the matrix by its factors, in place.
 * @param diagonal  by elimination position; becomes D
 * @param off       by position in the pattern, 0 where the matrix has no entry; becomes L
 */
export function factoriseLdl(pattern: LdlPattern, diagonal: Float64Array, off: Float64Array): void {
  const { columnStart, rowOfEntry, rowStart, columnOfRowEntry, positionOfRowEntry, work: y } = pattern;
  for (let k = 0; k < pattern.unknownCount; k++) {
    const end = rowStart[k + 1]!;
    for (let e = rowStart[k]!; e < end; e++) y[columnOfRowEntry[e]!] = off[positionOfRowEntry[e]!]!;
    let pivot = diagonal[k]!;
    for (let e = rowStart[k]!; e < end; e++) {
      const column = columnOfRowEntry[e]!;
      const position = positionOfRowEntry[e]!;
      const value = y[column]!;
      for (let p = columnStart[column]!; p < position; p++) y[rowOfEntry[p]!] = y[rowOfEntry[p]!]! - off[p]! * value;
      const factor = value / diagonal[column]!;
      off[position] = factor;
      pivot -= factor * value;
    }
    if (!(pivot > 0)) assert(false, `matrix is not positive definite at position ${k}: pivot ${pivot}`); // the text only when needed: this runs often
    diagonal[k] = pivot;
  }
}

/** Solves with factors from `factoriseLdl`; `right` is by unknown and becomes the solution. */
export function solveLdl(pattern: LdlPattern, diagonal: Float64Array, off: Float64Array, right: Float64Array): void {
  const { unknownCount: n, columnStart, rowOfEntry, positionOf, work: x } = pattern;
  for (let i = 0; i < n; i++) x[positionOf[i]!] = right[i]!;
  for (let k = 0; k < n; k++) {
    const value = x[k]!;
    for (let p = columnStart[k]!; p < columnStart[k + 1]!; p++) x[rowOfEntry[p]!] = x[rowOfEntry[p]!]! - off[p]! * value;
  }
  for (let k = n - 1; k >= 0; k--) {
    let value = x[k]! / diagonal[k]!;
    for (let p = columnStart[k]!; p < columnStart[k + 1]!; p++) value -= off[p]! * x[rowOfEntry[p]!]!;
    x[k] = value;
  }
  for (let i = 0; i < n; i++) right[i] = x[positionOf[i]!]!;
}
