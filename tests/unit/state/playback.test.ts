import { describe, expect, it } from 'vitest';
import { createPlayback } from '../../../src/state/playback.ts';

function aClock(horizonS: number, durationS = 3600) {
  const limits = { horizonS, durationS };
  const playback = createPlayback({ horizonS: () => limits.horizonS, durationS: () => limits.durationS });
  let nowMs = 0;
  playback.advance(nowMs);
  return { playback, limits, wait: (ms: number) => { for (let left = ms; left > 0; left -= 100) playback.advance((nowMs += Math.min(left, 100))); } };
}

describe('playback clock', () => {
  it('moves at its speed once it plays', () => {
    const { playback, wait } = aClock(3600);
    wait(1000);
    expect(playback.timeS()).toBe(0);
    playback.setSpeed(10);
    playback.play();
    wait(1000);
    expect(playback.timeS()).toBeCloseTo(10, 6);
  });

  it('stops at what is computed, says so, and goes on when there is more', () => {
    const { playback, limits, wait } = aClock(5);
    playback.play();
    wait(1000);
    expect(playback.timeS()).toBe(5);
    expect(playback.choice.getState().isWaiting).toBe(true);
    limits.horizonS = 3600;
    wait(100);
    expect(playback.timeS()).toBeCloseTo(8, 6);
    expect(playback.choice.getState().isWaiting).toBe(false);
  });

  it('pauses at the end of the night and starts over when played again', () => {
    const { playback, wait } = aClock(20, 20);
    playback.play();
    wait(1000);
    expect([playback.timeS(), playback.choice.getState().isPlaying]).toEqual([20, false]);
    playback.play();
    expect(playback.timeS()).toBe(0);
  });

  it('tells the second at which it is paused, though it told one just before', () => {
    const { playback, wait } = aClock(3600);
    const told: number[] = [];
    playback.onMoment(() => told.push(playback.timeS()));
    playback.play();
    wait(300);
    expect(told.at(-1)).toBeLessThan(playback.timeS());
    playback.pause();
    expect(told.at(-1)).toBe(playback.timeS());
  });

  it('goes to a moment that is not computed yet as soon as it is', () => {
    const { playback, limits, wait } = aClock(100);
    playback.seek(600);
    expect(playback.timeS()).toBe(100);
    limits.horizonS = 900;
    wait(100);
    expect(playback.timeS()).toBe(600);
  });

  it('keeps the way back from the first of several presses, until the clock is moved by hand or plays', () => {
    const { playback } = aClock(3600);
    const back = () => playback.choice.getState().cameFromS;
    playback.seek(900);
    expect(back()).toBeNull();
    playback.goTo(210);
    playback.goTo(1243);
    expect([playback.timeS(), back()]).toEqual([1243, 900]);
    playback.goBack();
    expect([playback.timeS(), back()]).toEqual([900, null]);
    playback.goTo(902);
    expect(back()).toBeNull();
    for (const move of [() => playback.seek(300), () => playback.play()]) {
      playback.goTo(1800);
      expect(back()).not.toBeNull();
      move();
      expect(back()).toBeNull();
    }
  });

  it('does not jump after the tab slept', () => {
    const { playback } = aClock(3600);
    playback.setSpeed(1);
    playback.play();
    playback.advance(60_000);
    expect(playback.timeS()).toBeLessThan(0.3);
  });

  it('tells listeners a few times a second, not every frame', () => {
    const { playback } = aClock(3600);
    let told = 0;
    playback.onMoment(() => told++);
    playback.play();
    for (let nowMs = 16; nowMs <= 1000; nowMs += 16) playback.advance(nowMs);
    expect(told).toBeGreaterThan(2);
    expect(told).toBeLessThan(10);
  });
});
