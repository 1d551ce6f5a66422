/**
 * Façade tests of the National Research Council of Canada: a room of 5.95 x 4.4 x 2.75 m with a propane burner, one opening whose top
 * stands 2.7 m above the floor, total flux on the wall 0.5, 1.5, 2.5 and 3.5 m above that top. Source: [oleszkiewicz1989], as tabulated in
 * the public validation data of FDS (NRCC_Facade).
 */
export const NRCC_ABOVE_HEAD_M = [0.5, 1.5, 2.5, 3.5] as const;

export interface NrccTest {
  readonly window: string;
  readonly widthM: number;
  readonly heightM: number;
  readonly hrrKw: number;
  readonly fluxKwPerM2: readonly number[];
}

export const NRCC_TESTS: readonly NrccTest[] = [
  { window: '1', widthM: 0.94, heightM: 2, hrrKw: 5500, fluxKwPerM2: [43.9, 12.4, 7.7, 3.9] },
  { window: '1', widthM: 0.94, heightM: 2, hrrKw: 6900, fluxKwPerM2: [58.6, 17.7, 9.9, 5.1] },
  { window: '1', widthM: 0.94, heightM: 2, hrrKw: 8600, fluxKwPerM2: [75.5, 25.9, 15.9, 8.1] },
  { window: '2', widthM: 0.94, heightM: 2.7, hrrKw: 5500, fluxKwPerM2: [19.2, 6.3, 3.5, 1.7] },
  { window: '2', widthM: 0.94, heightM: 2.7, hrrKw: 6900, fluxKwPerM2: [34.8, 10.4, 6.0, 3.0] },
  { window: '2', widthM: 0.94, heightM: 2.7, hrrKw: 8600, fluxKwPerM2: [53.2, 15.9, 9.8, 4.8] },
  { window: '2', widthM: 0.94, heightM: 2.7, hrrKw: 10300, fluxKwPerM2: [68.3, 23.2, 13.7, 6.7] },
  { window: '3', widthM: 2.6, heightM: 1.37, hrrKw: 5500, fluxKwPerM2: [24.5, 22.9, 13.2, 11.5] },
  { window: '3', widthM: 2.6, heightM: 1.37, hrrKw: 6900, fluxKwPerM2: [53.2, 33.1, 17.2, 15.6] },
  { window: '3', widthM: 2.6, heightM: 1.37, hrrKw: 8600, fluxKwPerM2: [104.3, 58.6, 51.2, 28.3] },
  { window: '3', widthM: 2.6, heightM: 1.37, hrrKw: 10300, fluxKwPerM2: [208.7, 122.4, 103.9, 56.5] },
  { window: '4', widthM: 2.6, heightM: 2, hrrKw: 5500, fluxKwPerM2: [10.5, 5.2, 4.5, 2.9] },
  { window: '4', widthM: 2.6, heightM: 2, hrrKw: 6900, fluxKwPerM2: [17.4, 9.4, 7.4, 5.4] },
  { window: '4', widthM: 2.6, heightM: 2, hrrKw: 8600, fluxKwPerM2: [29.5, 14.8, 12.6, 8.2] },
  { window: '4', widthM: 2.6, heightM: 2, hrrKw: 10300, fluxKwPerM2: [43.4, 20.8, 16.3, 9.6] },
  { window: '5', widthM: 2.6, heightM: 2.7, hrrKw: 5500, fluxKwPerM2: [6.5, 2.9, 2.0, 1.4] },
  { window: '5', widthM: 2.6, heightM: 2.7, hrrKw: 6900, fluxKwPerM2: [11.4, 5.3, 4.2, 2.9] },
  { window: '5', widthM: 2.6, heightM: 2.7, hrrKw: 8600, fluxKwPerM2: [17.4, 8.1, 5.7, 3.6] },
  { window: '5', widthM: 2.6, heightM: 2.7, hrrKw: 10300, fluxKwPerM2: [29.1, 12.8, 9.1, 5.6] },
];
