/**
 * Elementary functions with the same bits in every JavaScript engine: built only from + - * / sqrt, floor and exponent
 * bits, which IEEE 754 and ECMAScript fix exactly. Accuracy about 1e-15 relative; Math.* is not reproducible across engines.
 */
const f64 = new Float64Array(1);
const u32 = new Uint32Array(f64.buffer); // little-endian: [low, high]
const LN2_HI = 0.6931471803691238; // ln 2 in two parts, the first with trailing zero bits
const LN2_LO = 1.9082149292705877e-10;
const PI2_1 = 1.5707963267341256; // pi/2 in three parts
const PI2_2 = 6.0771005063039e-11;
const PI2_3 = 2.0222662487959506e-21;

/** 2^k for -1022 <= k <= 1023. */
function scale(k: number): number {
  u32[0] = 0;
  u32[1] = (k + 1023) << 20;
  return f64[0]!;
}

/** e^x; subnormal results are flushed to 0. */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > 709.78) return Infinity;
  if (x < -708) return 0; // subnormals are flushed
  const k = Math.floor(x * 1.4426950408889634 + 0.5);
  const r = x - k * LN2_HI - k * LN2_LO;
  let p = 1 / 6227020800; // Taylor, degree 13, |r| <= 0.347
  p = p * r + 1 / 479001600;
  p = p * r + 1 / 39916800;
  p = p * r + 1 / 3628800;
  p = p * r + 1 / 362880;
  p = p * r + 1 / 40320;
  p = p * r + 1 / 5040;
  p = p * r + 1 / 720;
  p = p * r + 1 / 120;
  p = p * r + 1 / 24;
  p = p * r + 1 / 6;
  p = p * r + 0.5;
  p = 1 + (r + r * r * p);
  return k > 1022 ? p * 2 * scale(k - 1) : p * scale(k);
}

/** Natural logarithm; NaN below 0. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    k = -54;
  }
  f64[0] = x;
  k += (u32[1]! >>> 20) - 1023;
  u32[1] = (u32[1]! & 0xfffff) | 0x3ff00000;
  let m = f64[0];
  if (m > 1.4142135623730951) {
    m *= 0.5;
    k += 1;
  }
  const f = m - 1,
    s = f / (2 + f),
    z = s * s; // atanh series, |s| <= 0.1716
  let p = 1 / 21;
  p = p * z + 1 / 19;
  p = p * z + 1 / 17;
  p = p * z + 1 / 15;
  p = p * z + 1 / 13;
  p = p * z + 1 / 11;
  p = p * z + 1 / 9;
  p = p * z + 1 / 7;
  p = p * z + 1 / 5;
  p = p * z + 1 / 3;
  return k * LN2_HI + (2 * s * (1 + z * p) + k * LN2_LO);
}

function kSin(r: number): number {
  const z = r * r;
  let p = -1 / 121645100408832000;
  p = p * z + 1 / 355687428096000;
  p = p * z - 1 / 1307674368000;
  p = p * z + 1 / 6227020800;
  p = p * z - 1 / 39916800;
  p = p * z + 1 / 362880;
  p = p * z - 1 / 5040;
  p = p * z + 1 / 120;
  p = p * z - 1 / 6;
  return r + r * z * p;
}
function kCos(r: number): number {
  const z = r * r;
  let p = -1 / 6402373705728000;
  p = p * z + 1 / 20922789888000;
  p = p * z - 1 / 87178291200;
  p = p * z + 1 / 479001600;
  p = p * z - 1 / 3628800;
  p = p * z + 1 / 40320;
  p = p * z - 1 / 720;
  p = p * z + 1 / 24;
  return 1 - 0.5 * z + z * z * p;
}
/** Good for |x| up to about 1e5 radians. */
function trig(x: number, shift: number): number {
  const n = Math.floor(x * 0.6366197723675814 + 0.5);
  const r = x - n * PI2_1 - n * PI2_2 - n * PI2_3;
  switch ((n + shift) & 3) {
    case 0:
      return kSin(r);
    case 1:
      return kCos(r);
    case 2:
      return -kSin(r);
    default:
      return -kCos(r);
  }
}
export const sin = (x: number): number => trig(x, 0);
export const cos = (x: number): number => trig(x, 1);

export function atan(x: number): number {
  const neg = x < 0,
    a = neg ? -x : x,
    inv = a > 1;
  let t = inv ? 1 / a : a;
  t = t / (1 + Math.sqrt(1 + t * t)); // atan t = 2 atan(t / (1 + sqrt(1 + t^2))), twice: t <= 0.199
  t = t / (1 + Math.sqrt(1 + t * t));
  const z = t * t;
  let p = 1 / 21;
  p = p * -z + 1 / 19;
  p = p * -z + 1 / 17;
  p = p * -z + 1 / 15;
  p = p * -z + 1 / 13;
  p = p * -z + 1 / 11;
  p = p * -z + 1 / 9;
  p = p * -z + 1 / 7;
  p = p * -z + 1 / 5;
  p = p * -z + 1 / 3;
  let v = 4 * (t - t * z * p);
  if (inv) v = 1.5707963267948966 - v;
  return neg ? -v : v;
}
export function atan2(y: number, x: number): number {
  if (x > 0) return atan(y / x);
  if (x < 0) return y >= 0 ? atan(y / x) + 3.141592653589793 : atan(y / x) - 3.141592653589793;
  return y > 0 ? 1.5707963267948966 : y < 0 ? -1.5707963267948966 : 0;
}
/** Exact in every engine, like + - * /. */
export const sqrt = Math.sqrt;
/** x >= 0 only. Squares and square roots are better written as x * x and Math.sqrt. */
export const pow = (x: number, y: number): number => (y === 0 ? 1 : x === 0 ? (y > 0 ? 0 : Infinity) : exp(y * log(x)));
export const hypot = (x: number, y: number): number => Math.sqrt(x * x + y * y);
export const tanh = (x: number): number => (x > 20 ? 1 : x < -20 ? -1 : 1 - 2 / (exp(2 * x) + 1));
/** x >= 0 only. */
export const cbrt = (x: number): number => pow(x, 1 / 3);
