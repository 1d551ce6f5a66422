import type { OrderWords } from './order-words.ts';

export const enOrders: OrderWords = {
  lead: 'Orders hold from the second on screen, in both towers. Units without an order are led by the machine, as planned.',
  to: 'For whom',
  target: { unit: 'Unit', nozzle: 'Branch', storeys: 'Storeys', home: 'A home', plant: 'Plant', wind: 'Wind' },
  which: 'Unit', what: 'Order', where: 'Storey', anywhere: 'as it sees fit', from: 'From', until: 'to', downTo: 'Down to storey', home: 'Home', plant: 'Plant', speed: 'Wind (m/s)', direction: 'From',
  directions: { 0: 'north', 45: 'north-east', 90: 'east', 135: 'south-east', 180: 'south', 225: 'south-west', 270: 'west', 315: 'north-west' },
  unitOrder: {
    asPlanned: 'as planned', hold: 'stand by', withdraw: 'withdraw', attack: 'attack', search: 'search', knock: 'knock on doors', extinguish: 'extinguishers', supply: 'pump into the tower', clearLane: 'clear the lane', layHose: 'lay hose by hand', walkIn: 'walk in', cutMains: 'cut power and gas', pressurise: 'pressurise the stair', ventilate: 'open vents', relieve: 'relieve a branch', droneLook: 'drone round the tower', relay: 'water from far off (relay or shuttle)',
  },
  nozzleOrder: { asPlanned: 'branch as it sees fit', straight: 'straight stream', fog: 'fog', foam: 'foam' },
  storeysOrder: { evacuate: 'leave by the stair', stay: 'stay, doors shut', moveDown: 'move down' },
  homeOrder: { evacuate: 'leave', stay: 'stay', pushOn: 'push on through smoke', lift: 'wait for a lift' },
  switch: { on: 'on', off: 'off' },
  fireLift: 'fire lift',
  give: 'Give the order ({{clock}})',
  given: 'Orders given', none: 'None yet.', takeBack: 'Take back: {{order}}',
  said: {
    unit: '{{who}}: {{order}}{{storey}}', storeys: 'storeys {{from}} to {{until}}: {{order}}', storeysDown: 'storeys {{from}} to {{until}}: move down to storey {{to}} and wait', home: '{{home}}: {{order}}', plant: '{{what}}: {{order}}', wind: 'wind from {{direction}}, {{speed}} m/s', door: '{{what}}: {{percent}} % open', doorShut: '{{what}}: shut', doorOpen: '{{what}}: wide open', other: 'set alight: {{what}}', moveObstacle: 'move {{what}}', reportFire: 'the fire is reported', applianceStopped: '{{who}}: driven by hand, stopped {{at}} m in', appliancePassed: '{{who}}: driven by hand, through; pushed aside: {{count}}', callBrigade: '119 is called',
  },
  onStorey: ', storey {{storey}}',
  branches: 'What was tried', branch: 'Try {{n}}', asItRan: 'no orders', orderCount: 'orders: {{count}}', from_: 'changed from try {{n}}', now: 'on screen', open: 'Back to this one', computing: 'computing…',
  columns: { name: 'Try', maxTrappedCount: 'Most trapped', casualtyCount: 'Casualties', firstWaterS: 'First water', storeysBurnt: 'Storeys burnt' },
  never: 'never', cells: 'as found {{asFound}}, rectified {{rectified}}',
};
