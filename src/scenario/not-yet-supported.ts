/**
 * Keys and names that a fire officer may well write and that have no consequence yet. They are refused by name, never ignored.
 * The key is the last part of the path.
 */
export const NOT_YET_SUPPORTED: Readonly<Record<string, string>> = {
  sprinklers: 'sprinklers have no effect yet',
  pressurisation: 'has no key of its own; give "stairFanM3PerS" in the tower template',
  smokeExhaust: 'smoke exhaust fans have no effect yet',
  fans: 'fans have no effect yet',
  refugeFloors: 'refuge floors have no effect yet',
  lifts: 'lifts carry no residents yet; the crews\' lift is "fireLift"',
  drones: 'drones have no effect yet',
  drone: 'drones have no effect yet',
  gas: 'gas supply has no effect yet',
  electricity: 'the electricity supply has no effect yet',
  lighting: 'lighting has no effect yet',
  extinguishers: 'extinguishers have no effect yet',
  hoseReels: 'hose reels have no effect yet',
  rain: 'rain has no effect yet',
  rainMmPerH: 'rain has no effect yet',
  humidityFrac: 'humidity has no effect yet',
  basements: 'basements of a template have no effect yet; spell the building out',
  warZone: 'war-zone teams have no effect yet; list their units as responders',
  campaign: 'the months before the fire are not simulated yet',
  budgetYuan: 'a rectification budget has no effect yet',
  regrowth: 'hazards do not grow back yet',
  pets: 'pets have no effect yet',
  traffic: 'city traffic has no effect yet; give travelS',
};
