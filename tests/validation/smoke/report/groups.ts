/** The pages of the report, one a family of runs. */
export interface Group {
  readonly group: string;
  readonly page: string;
  readonly title: string;
  readonly about: string;
}

export const GROUPS: readonly Group[] = [
  { group: 'C01', page: 'steckler-room', title: 'One room, one door (Steckler)', about: 'A steady burner of 62.9 kW in a small room with a door: layer, temperature and flow through the door.' },
  { group: 'C02', page: 'room-and-corridor', title: 'Room and corridor (NBS)', about: 'A fire room, its entry and a corridor with its door shut: the hot layer running along a corridor.' },
  { group: 'C03', page: 'two-storeys-and-stair', title: 'Two corridors joined by a stair (ATF)', about: 'A fire at the end of the lower corridor; smoke leaves from the upper one.' },
  { group: 'C04', page: 'ten-storey-stair', title: 'Ten-storey stair (NRCC smoke tower)', about: 'A propane fire on storey 2 with its doors open: the temperature in the stair, storey by storey.' },
  { group: 'C05', page: 'stacked-rooms', title: 'Two stacked rooms (NIST vent study)', about: 'Two reduced-scale rooms joined by holes in the slab between them.' },
  { group: 'C06', page: 'large-room', title: 'Large room, door shut and open (NIST/NRC)', about: 'Heptane in a room of 22 by 7 m: gases, pressure, temperatures of walls and cables.' },
  { group: 'C07', page: 'rooms-off-a-corridor', title: 'Rooms off a corridor (FM)', about: 'A propylene fire room and two more rooms on one corridor.' },
  { group: 'C08', page: 'two-storey-house', title: 'Two-storey house (UL/NIJ)', about: 'A gas burner in a house of 17 compartments; a door and two windows open one after the other.' },
  { group: 'towers', page: 'towers', title: 'Towers against CFAST', about: 'Towers of 3 to 33 storeys made up for this comparison, with the closures of CFAST on both sides. Nothing is measured here. Before anything burns, at 20 °C inside and out, CFAST has up to 2.2 Pa at the top of the 33 storeys and air moving; ours stands still. That difference is in every pressure of tower-33.' },
  { group: 'scale', page: 'scale', title: 'Growing buildings against CFAST', about: 'Buildings of 1 to 100 compartments with the same fire, stair and shafts as one cell over the full height as CFAST\'s guide advises, with its closures on both sides. Nothing is measured here.' },
];
