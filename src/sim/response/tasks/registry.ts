import { attack } from './attack.ts';
import { carryOut } from './carry-out.ts';
import { clearLane } from './clear-lane.ts';
import { climb } from './climb.ts';
import { connectHydrant } from './connect-hydrant.ts';
import { cutMains } from './cut-mains.ts';
import { driveLane } from './drive-lane.ts';
import { droneLook } from './drone-look.ts';
import { extinguish } from './extinguish.ts';
import { forceDoor } from './force-door.ts';
import { knock } from './knock.ts';
import { layHose } from './lay-hose.ts';
import { layOwnLine } from './lay-own-line.ts';
import { monitor } from './monitor.ts';
import { openVents } from './open-vents.ts';
import { relieve } from './relieve.ts';
import { relayPump } from './relay-pump.ts';
import { search } from './search.ts';
import { setBlower } from './set-blower.ts';
import { setUpAerial } from './set-up-aerial.ts';
import { shuttle } from './shuttle.ts';
import { standReady } from './stand-ready.ts';
import { startFans } from './start-fans.ts';
import type { Task } from './task.ts';
import { travel } from './travel.ts';
import { turnOut } from './turn-out.ts';
import { waitForCall } from './wait-for-call.ts';
import { walkIn } from './walk-in.ts';
import { windowRescue } from './window-rescue.ts';
import { withdraw } from './withdraw.ts';

/** Everything a unit can be at. A new task is one file and one line here. */
export const TASKS = {
  waitForCall,
  turnOut,
  travel,
  driveLane,
  clearLane,
  layHose,
  walkIn,
  standReady,
  climb,
  connectHydrant,
  layOwnLine,
  forceDoor,
  attack,
  withdraw,
  search,
  carryOut,
  extinguish,
  knock,
  setUpAerial,
  monitor,
  windowRescue,
  cutMains,
  startFans,
  setBlower,
  openVents,
  relieve,
  droneLook,
  relayPump,
  shuttle,
} satisfies Readonly<Record<string, Task>>;
export type TaskName = keyof typeof TASKS;
