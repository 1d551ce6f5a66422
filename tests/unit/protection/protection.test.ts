import { describe, expect, it } from 'vitest';
import { OUTSIDE, type OpeningInput, type SimInput, type World } from '../../../src/sim/index.ts';
import { stepProtection } from '../../../src/sim/protection/protection.ts';
import { aFacade, aFuel, aRecorder, aWorld } from '../../builders/a-facade.ts';
import { aDoor, aRoom, anInput } from '../../builders/an-input.ts';

type Parts = Parameters<typeof anInput>[0];
const rooms = [aRoom('flat', { widthM: 6, depthM: 4, heightM: 2.7 }), aRoom('lobby', { xM: 6, widthM: 6, depthM: 4, heightM: 2.7 })];

function aDoorway(rest: Partial<OpeningInput>, parts: Parts = {}): World {
  const people = [{ id: 'P1', householdIndex: 0, ageYears: 30, mobility: 'able' }] as const;
  const households = [{ id: 'H1', homeIndex: 0, homeFrac: 1 }];
  return aWorld(anInput({ compartments: rooms, openings: [aDoor('door', 0, 1, { widthM: 0.9, heightM: 2 }, { openFrac: 0, ...rest })], people, households, ...parts }));
}

function run(world: World, ticks: number, recorder = aRecorder(world)) {
  for (let i = 0; i < ticks; i++) {
    world.timeS = world.tick += 1;
    stepProtection(world.protection, world, recorder.emit);
  }
  return recorder.events;
}

function pass(world: World, count = 1) {
  world.occupants.passedCount[0] = count;
  const events = run(world, 1);
  world.occupants.passedCount[0] = 0;
  return events;
}

describe('doors', () => {
  it('open for a passage and shut again by their closer', () => {
    const world = aDoorway({ closer: 'selfClosing' });
    pass(world);
    expect(world.protection.openFrac[0]).toBe(1);
    run(world, 5);
    expect(world.protection.openFrac[0]).toBe(0);
  });

  it('stay open longer for more people', () => {
    const world = aDoorway({ closer: 'selfClosing' });
    pass(world, 4);
    run(world, 6);
    expect(world.protection.openFrac[0]).toBe(1);
  });

  it('stay open for good when somebody leaves them so, and tell it once', () => {
    const world = aDoorway({ closer: 'none' });
    const recorder = aRecorder(world);
    world.occupants.leftOpenBy[0] = 0;
    pass(world);
    run(world, 100, recorder);
    expect(world.protection.openFrac[0]).toBe(1);
    expect(world.protection.isLeftOpen[0]).toBe(1);
    expect(recorder.events.length).toBe(0); // told in the tick of the passage
  });

  it('are shut again by who comes back to shelter', () => {
    const world = aDoorway({ closer: 'none' });
    world.occupants.leftOpenBy[0] = 0;
    pass(world);
    world.occupants.leftOpenBy[0] = -1;
    run(world, 100);
    expect([world.protection.openFrac[0], world.protection.isLeftOpen[0]]).toEqual([0, 0]);
  });

  it('names the person who left it open', () => {
    const world = aDoorway({ closer: 'none' });
    world.occupants.leftOpenBy[0] = 0;
    expect(pass(world)).toMatchObject([{ kind: 'doorLeftOpen', who: 'door', where: 'flat', because: 'P1' }]);
  });

  it('shut behind everybody else when they have no closer', () => {
    const world = aDoorway({ closer: 'none' });
    pass(world);
    run(world, 6);
    expect(world.protection.openFrac[0]).toBe(0);
  });

  it('come back to the wedge', () => {
    const world = aDoorway({ closer: 'wedged', openFrac: 0.6 });
    pass(world);
    run(world, 20);
    expect(world.protection.openFrac[0]).toBe(0.6);
  });

  it('obey an order first, a crew second, the lock third', () => {
    const world = aDoorway({ isLocked: true, openFrac: 0 });
    pass(world);
    expect(world.protection.openFrac[0]).toBe(0);
    world.response.heldOpenFrac[0] = 0.4;
    run(world, 1);
    expect(world.protection.openFrac[0]).toBe(0.4);
    world.commands.openingSetFrac[0] = 0.1;
    run(world, 1);
    expect(world.protection.openFrac[0]).toBe(0.1);
  });
});

describe('windows', () => {
  const aFlatWindow = (): World => aWorld(aFacade({ storeyCount: 1, bayCount: 1 }));

  it('are as open as the façade fire has broken them', () => {
    const world = aFlatWindow();
    world.facade.windowBrokenFrac[0] = 0.7;
    run(world, 1);
    expect(world.protection.openFrac[0]).toBe(0.7);
  });

  it('fall out before a layer of 500 °C within two minutes, not before one of 150 °C', () => {
    const world = aFlatWindow();
    world.smoke.layerHeightM[0] = 1;
    world.smoke.upperTempK[0] = 423;
    run(world, 600);
    expect(world.protection.openFrac[0]).toBe(0);
    world.smoke.upperTempK[0] = 773;
    const events = run(world, 120);
    expect(events).toMatchObject([{ kind: 'windowBroke', where: 'F1.bay1', because: 'F1.flat1' }]);
    expect(world.protection.openFrac[0]).toBe(1);
  });

  it('cannot be shut once their glass is gone', () => {
    const world = aFlatWindow();
    world.facade.windowBrokenFrac[0] = 1;
    world.commands.openingSetFrac[0] = 0;
    run(world, 1);
    expect(world.protection.openFrac[0]).toBe(1);
  });
});

describe('detection and call', () => {
  const protection = (rest: Partial<SimInput['protection']['alarm']>, detectors: SimInput['protection']['detectors'] = []) =>
    ({ protection: { detectors, alarm: { isWorking: true, delayS: 30, pushDelayS: null, humanDiscoveryS: 240, callS: 60, ...rest } } });
  const smoke = { id: 'D1', compartmentIndex: 0, kind: 'smoke', isWorking: true, thresholdOdPerM: 0.1, thresholdTempK: 330 } as const;

  it('trips on smoke after 5 to 15 s, sounds, pushes and calls, each because of the one before', () => {
    const world = aDoorway({}, protection({ pushDelayS: 45 }, [smoke]));
    world.smoke.upperOdPerM[0] = 0.2;
    const events = run(world, 200);
    expect(events.map((event) => [event.kind, event.because])).toEqual([
      ['detectorTripped', 'fuelIgnited'], ['alarmSounded', 'D1'], ['fireDiscovered', 'alarmSounded'], ['pushSent', 'D1'], ['callReceived', 'fireDiscovered'],
    ]);
    expect(Math.abs(world.protection.firstDetectionS - 11)).toBeLessThanOrEqual(5);
    expect(world.protection.alarmAtS - world.protection.firstDetectionS).toBe(30);
    expect(world.protection.callAtS - world.protection.discoveredAtS).toBe(60);
  });

  it('trips a heat detector on temperature only, a broken one never', () => {
    const world = aDoorway({}, protection({}, [{ ...smoke, id: 'heat', kind: 'heat' }, { ...smoke, isWorking: false }]));
    world.smoke.upperOdPerM[0] = 5;
    run(world, 60);
    expect([...world.protection.trippedAtS]).toEqual([Infinity, Infinity]);
    world.smoke.upperTempK[0] = 340;
    run(world, 60);
    expect(world.protection.trippedAtS[0]).toBeLessThan(Infinity);
  });

  it('leaves discovery to people when the alarm is dead and nothing is pushed', () => {
    const world = aDoorway({}, { ...protection({ isWorking: false }, [smoke]), fuels: [aFuel('sofa', { compartmentIndex: 0 })] });
    world.smoke.upperOdPerM[0] = 5;
    world.fire.ignitedAtS[0] = 1;
    const events = run(world, 1500);
    expect(events.find((event) => event.kind === 'fireDiscovered')).toMatchObject({ because: 'sofa' });
    expect(world.protection.discoveredAtS).toBeGreaterThan(60);
  });

  it('sees flames on two storeys of the outside sooner than a fire behind doors', () => {
    const seen = (storeysAlight: number) => Array.from({ length: 15 }, (_, seed) => {
      const input = aFacade({ storeyCount: 3, bayCount: 1 }, protection({ isWorking: false, humanDiscoveryS: 600 }));
      const world = aWorld(input, seed);
      for (let c = 0; c < storeysAlight; c++) world.facade.hrrKw[c] = world.facade.ignitedAtS[c] = 1;
      run(world, 3600);
      return world.protection.discoveredAtS;
    }).sort((a, b) => a - b)[7]!;
    expect(seen(2)).toBeLessThan(120);
    expect(seen(1)).toBeGreaterThan(300);
  });

  it('scatters human discovery by seed, the same for the same seed', () => {
    const discovered = (seed: number) => {
      const world = aWorld(anInput({ compartments: rooms, openings: [aDoor('out', 0, OUTSIDE, { widthM: 1, heightM: 2 })], fuels: [aFuel('sofa', { compartmentIndex: 0 })], ...protection({}) }), seed);
      world.fire.ignitedAtS[0] = 1;
      run(world, 2000);
      return world.protection.discoveredAtS;
    };
    expect(discovered(1)).toBe(discovered(1));
    expect(discovered(1)).not.toBe(discovered(2));
  });
});
