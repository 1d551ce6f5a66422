import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseLdl, factoriseLdl, solveLdl } from '../../../src/sim/math/sparse-ldl.ts';

/** Solves (diag + weighted graph Laplacian) x = b and returns the largest residual. */
function residualOf(n: number, edges: readonly (readonly [number, number, number])[], right: readonly number[]): number {
  const pattern = analyseLdl(n, edges.map((e) => e[0]), edges.map((e) => e[1]));
  const diagonal = new Float64Array(n);
  const off = new Float64Array(pattern.nonZeroCount);
  for (let i = 0; i < n; i++) diagonal[pattern.positionOf[i]!] = 0.5 + i * 0.01;
  edges.forEach(([a, b, weight], e) => {
    diagonal[pattern.positionOf[a]!]! += weight;
    diagonal[pattern.positionOf[b]!]! += weight;
    off[pattern.edgePosition[e]!]! -= weight;
  });
  const x = Float64Array.from(right);
  factoriseLdl(pattern, diagonal, off);
  solveLdl(pattern, diagonal, off, x);
  const product = right.map((_, i) => (0.5 + i * 0.01) * x[i]!);
  for (const [a, b, weight] of edges) {
    product[a]! += weight * (x[a]! - x[b]!);
    product[b]! += weight * (x[b]! - x[a]!);
  }
  return Math.max(...product.map((value, i) => Math.abs(value - right[i]!)));
}

describe('sparse LDL^T', () => {
  it('solves any connected or disconnected network to rounding', () => {
    const network = fc.integer({ min: 2, max: 40 }).chain((n) =>
      fc.record({
        n: fc.constant(n),
        edges: fc.array(
          fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.double({ min: 0, max: 1000, noNaN: true })).filter(([a, b]) => a !== b),
          { maxLength: 90 },
        ),
        right: fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: n, maxLength: n }),
      }),
    );
    fc.assert(fc.property(network, ({ n, edges, right }) => residualOf(n, edges, right) < 1e-8), { numRuns: 200, seed: 1 });
  });

  it('keeps a chain free of fill-in', () => {
    const from = Array.from({ length: 99 }, (_, i) => i);
    expect(analyseLdl(100, from, from.map((i) => i + 1)).nonZeroCount).toBe(99);
  });

  it('keeps a star free of fill-in by eliminating its hub last', () => {
    const leaves = Array.from({ length: 50 }, (_, i) => i + 1);
    const pattern = analyseLdl(51, leaves.map(() => 0), leaves);
    expect(pattern.nonZeroCount).toBe(50);
    expect(pattern.positionOf[0]).toBeGreaterThanOrEqual(49);
  });

  it('gives two edges between the same unknowns one place', () => {
    const { edgePosition } = analyseLdl(3, [0, 1, 1], [1, 0, 2]);
    expect(edgePosition[0]).toBe(edgePosition[1]);
    expect(edgePosition[2]).not.toBe(edgePosition[0]);
  });

  it('refuses a matrix that is not positive definite', () => {
    const pattern = analyseLdl(2, [0], [1]);
    expect(() => factoriseLdl(pattern, Float64Array.of(1, 1), Float64Array.of(-2))).toThrow(/not positive definite/);
  });
});
