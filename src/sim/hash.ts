/** 64-bit state hash over plain state (objects, arrays, typed arrays, numbers, strings, booleans, null), as 16 hex digits. */
const scratch = new Float64Array(1);
const words = new Uint32Array(scratch.buffer);

/** Two 32-bit lanes, mixed word by word; object keys in creation order. */
export function hashState(value: unknown): string {
  const lanes: [number, number] = [0x243f6a88, 0x85a308d3];
  visit(value, lanes);
  return hex(mix(lanes[0] ^ 0x13198a2e)) + hex(mix(lanes[1] ^ lanes[0]));
}

/** Hash of a text (a scenario file), same form. */
export function hashText(text: string): string {
  return hashState(text);
}

function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hex(h: number): string {
  return (h >>> 0).toString(16).padStart(8, '0');
}

function addWord(lanes: [number, number], word: number): void {
  lanes[0] = (Math.imul(lanes[0] ^ word, 0x9e3779b1) + 0x7f4a7c15) | 0;
  lanes[1] = Math.imul((lanes[1] + word) ^ (lanes[1] >>> 15), 0x2c1b3c6d) | 0;
}

function addNumber(lanes: [number, number], value: number): void {
  scratch[0] = value === 0 ? 0 : value;
  addWord(lanes, words[0]!);
  addWord(lanes, words[1]!);
}

function addText(lanes: [number, number], text: string): void {
  addWord(lanes, text.length);
  for (let i = 0; i < text.length; i++) addWord(lanes, text.charCodeAt(i));
}

function visit(value: unknown, lanes: [number, number]): void {
  if (typeof value === 'number') return addNumber(lanes, value);
  if (typeof value === 'string') return addText(lanes, value);
  if (typeof value === 'boolean') return addWord(lanes, value ? 3 : 5);
  if (value === null || value === undefined) return addWord(lanes, 7);
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    const numbers = value as unknown as ArrayLike<number>;
    addWord(lanes, numbers.length);
    for (let i = 0; i < numbers.length; i++) addNumber(lanes, numbers[i]!);
    return;
  }
  if (Array.isArray(value)) {
    addWord(lanes, value.length);
    for (const item of value) visit(item, lanes);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    addText(lanes, key);
    visit(item, lanes);
  }
}
