import { describe, expect, it } from 'vitest';
import { findScormApi, openScorm, type ScormWindow } from '../../../../src/state/drill/index.ts';
import { scormManifest } from '../../../../src/report/scorm-manifest.ts';

function platform(status = 'not attempted', answers = 'true') {
  const calls: string[] = [];
  const api = {
    LMSInitialize: () => (calls.push('init'), answers),
    LMSGetValue: () => status,
    LMSSetValue: (name: string, value: string) => (calls.push(`${name}=${value}`), 'true'),
    LMSCommit: () => (calls.push('commit'), 'true'),
    LMSFinish: () => (calls.push('finish'), 'true'),
  };
  return { api, calls };
}

describe('the page in a learning platform', () => {
  it('finds the interface in the frames above, above the opener, and not in a frame it may not look at', () => {
    const { api } = platform();
    const top: ScormWindow = { API: api };
    expect(findScormApi({ parent: { parent: top } })).toBe(api);
    const own = {} as { parent?: ScormWindow; opener: ScormWindow };
    own.parent = own;
    own.opener = { parent: top };
    expect(findScormApi(own)).toBe(api);
    const shut = { get API(): unknown { throw new Error('cross-origin'); } };
    expect(findScormApi({ parent: shut })).toBeNull();
    let deep: ScormWindow = top;
    for (let i = 0; i < 9; i++) deep = { parent: deep };
    expect(findScormApi(deep)).toBeNull();
  });

  it('reports points, status and time, and closes once', () => {
    const { api, calls } = platform();
    let nowMs = 1000;
    const link = openScorm(api, () => nowMs);
    nowMs += 3_725_900;
    link.report(72.25, 'pass');
    link.close();
    link.close();
    link.report(10, 'fail');
    expect(calls).toEqual([
      'init', 'cmi.core.lesson_status=incomplete', 'cmi.core.score.min=0', 'cmi.core.score.max=100', 'cmi.core.score.raw=72.3', 'cmi.core.lesson_status=passed', 'cmi.core.session_time=0001:02:05', 'commit', 'cmi.core.session_time=0001:02:05', 'finish',
    ]);
  });

  it('keeps a status that was earned, and does nothing where there is no platform or it refuses', () => {
    const earned = platform('passed');
    openScorm(earned.api, () => 0);
    expect(earned.calls).toEqual(['init']);
    const refusing = platform('', 'false');
    openScorm(refusing.api, () => 0).report(80, 'good');
    expect(refusing.calls).toEqual(['init']);
    expect(() => openScorm(null, () => 0).report(80, 'good')).not.toThrow();
  });
});

describe('the package', () => {
  it('lists every drill and file, with nothing that breaks out of the text', () => {
    const manifest = scormManifest({ version: '1', language: 'en', title: 'A & B', items: [{ id: 'x', names: { zh: '甲', en: 'One <two>' }, query: 'page=station&scenario=x' }], files: ['index.html', 'assets/a"b.js'], masteryPoints: 60 });
    expect(manifest).toContain('<title>A &#38; B</title>');
    expect(manifest).toContain('parameters="?page=station&#38;scenario=x&#38;lang=en"><title>One &#60;two&#62;</title><adlcp:masteryscore>60</adlcp:masteryscore>');
    expect(manifest).toContain('<file href="assets/a&#34;b.js"/>');
    expect(manifest).toContain('adlcp:scormtype="sco" href="index.html"');
  });
});
