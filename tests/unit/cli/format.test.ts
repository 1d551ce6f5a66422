import { describe, expect, it } from 'vitest';
import { clock, formatSigned, formatValue, placeName } from '../../../src/cli/format.ts';
import { languageOfTerminal } from '../../../src/cli/language.ts';
import { rounded } from '../../../src/cli/run-directory/csv.ts';
import { csvLine, csvText } from '../../../src/report/csv.ts';
import { visibilityM } from '../../../src/cli/run-directory/compartments-csv.ts';
import { eventSentence } from '../../../src/cli/sentences.ts';

describe('numbers for people', () => {
  it.each([[365, '6:05'], [59.6, '1:00'], [0, '0:00'], [-20, '-0:20'], [-0.2, '0:00'], [3600, '60:00']])('clock(%d) is %s', (seconds, text) => expect(clock(seconds)).toBe(text));
  it.each([[1.05, 'L/s', '1.1'], [3, 'people', '3'], [-0.04, 'people', '0'], [42188.9, 'kW', '42189']] as const)('%d %s is %s', (value, unit, text) => expect(formatValue(value, unit)).toBe(text));
  it.each([[5, 's', '+0:05'], [0, 's', '0:00'], [-2, 'people', '-2'], [0.2, 's', '0:00'], [2.5, 'people', '+2.5']] as const)('signed %d %s is %s', (value, unit, text) => expect(formatSigned(value, unit)).toBe(text));
});

describe('names for people', () => {
  it.each([['F7.flat3', '7F flat 3', '7层3户'], ['F12.corridor', '12F corridor', '12层走廊'], ['F3.stairA', '3F stair A', '3层A楼梯'], ['main.block1', 'main.block1', 'main.block1']])('%s', (id, en, zh) => {
    expect([placeName(id, 'en'), placeName(id, 'zh')]).toEqual([en, zh]);
  });
  it('drops the brackets of what is not known', () => {
    expect(eventSentence({ kind: 'pumpFailed', who: null, where: null }, 'en')).toBe('Pump does not start');
    expect(eventSentence({ kind: 'pumpFailed', who: null, where: null }, 'zh')).toBe('水泵没有启动');
  });
  it.each([[{ LANG: 'zh_CN.UTF-8' }, 'zh'], [{ LANG: 'zh_CN', LC_ALL: 'C' }, 'en'], [{}, 'en'], [{ LANG: 'de_DE' }, 'en']] as const)('speaks the language of %o', (environment, language) => {
    expect(languageOfTerminal(environment)).toBe(language);
  });
});

describe('CSV', () => {
  it('leaves "never" empty', () => expect(csvLine(['a', Infinity, null, 0])).toBe('a,,,0\n'));
  it('quotes what would break a row', () => expect(csvText('a "b", c')).toBe('"a ""b"", c"'));
  it('keeps spreadsheets from running a name as a formula', () => expect(csvText('=1+1')).toBe("'=1+1"));
  it('writes no negative zero', () => expect(Object.is(rounded(-0.0001, 2), 0)).toBe(true));
  it('sees far in clear air and 1.3 m at an optical density of 1', () => {
    expect(visibilityM(0)).toBe(30);
    expect(visibilityM(1)).toBeCloseTo(1.303, 3);
  });
});
