import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../src/views/inspector/found.ts';

const finds = (text: string, name: string) => tokensOf(text).every((token) => token.test(name));

describe('what is typed to find somebody or something', () => {
  it.each([
    ['28层消火栓', '28层A消火栓'], ['28 消火栓', '28层A消火栓'], ['28层3户', '28层3户奶奶，82岁'], ['奶奶', '28层3户奶奶，82岁'], ['28f hydrant', '28F hydrant A'], ['8层', '28层A消火栓'], ['(', 'F1 (lobby)'],
  ])('%s finds %s', (text, name) => expect(finds(text, name)).toBe(true));

  it.each([
    ['28层3户', '28层13户男孩，9岁'], ['28层3户', '28层33户男孩'], ['2层消火栓', '23层A消火栓'], ['消火栓28层', '28层A消火栓'], ['28f hydrant', '27F hydrant A'],
  ])('%s does not find %s', (text, name) => expect(finds(text, name)).toBe(false));
});
