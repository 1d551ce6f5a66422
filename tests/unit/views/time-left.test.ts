import { describe, expect, it } from 'vitest';
import { roughTime, secondsLeft, timeLeftText } from '../../../src/views/time-left.ts';

describe('how long a computation still takes', () => {
  it('goes by the speed since it began, wherever it began, in steps of five seconds', () => {
    expect(secondsLeft({ frac: 0, atS: 10 }, { frac: 0.25, atS: 20 })).toBe(30);
    // From the second of a change on: the night before it cost nothing.
    expect(secondsLeft({ frac: 0.2, atS: 0 }, { frac: 0.4, atS: 20 })).toBe(60);
    expect(secondsLeft({ frac: 0, atS: 0 }, { frac: 0.97, atS: 60 })).toBe(5);
  });

  it('says nothing before there is something to go by', () => {
    expect(secondsLeft({ frac: 0, atS: 0 }, { frac: 0.01, atS: 30 })).toBeNull();
    expect(secondsLeft({ frac: 0, atS: 0 }, { frac: 0.3, atS: 1 })).toBeNull();
    expect(timeLeftText(null, 'en')).toBe('');
  });

  it('reads as people say it', () => {
    expect([5, 40, 150].map((leftS) => timeLeftText(leftS, 'zh-CN'))).toEqual(['马上就好', '还要约 40 秒', '还要约 3 分钟']);
    expect([0, 40, 150].map((leftS) => timeLeftText(leftS, 'en'))).toEqual(['almost done', 'about 40 s left', 'about 3 min left']);
  });

  it('is said in seconds, minutes, fives of them, then half hours, and never too little', () => {
    expect([21, 61, 540, 615, 1900, 5400, 5401, 12480].map((leftS) => roughTime(leftS, 'en').slice('about '.length))).toEqual(['25 s', '65 s', '9 min', '15 min', '35 min', '90 min', '2 h', '3.5 h']);
  });
});
