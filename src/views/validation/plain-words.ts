/** What an aim that is not met means, in words for people who fight fires. */
import type { ValidationWords } from '../../i18n/validation/validation-words.ts';
import { figure } from './figure.ts';
import type { ReportedAim } from './smoke-report.ts';

/** From twice on, a factor says more than a percentage. */
const FACTOR_FROM = 2;

export function plainMiss(aim: ReportedAim, t: ValidationWords): string {
  const { criterion, value } = aim;
  if (value === null) return t('plain.absent');
  if (criterion === 'bias') return plainBias(value, t);
  if (criterion === 'spread') return t('plain.spread');
  if (criterion.startsWith('mean absolute error')) return t('plain.error');
  if (criterion.startsWith('factor between peaks')) return t('plain.factor');
  if (criterion.startsWith('ground floor rise')) return t('plain.ground');
  if (criterion.endsWith(' within')) return t('plain.share', { percent: percentOf(value) });
  return criterion.endsWith(' median') ? t('plain.median') : t('plain.other');
}

function plainBias(value: number, t: ValidationWords): string {
  if (value >= FACTOR_FROM) return t('plain.times', { factor: figure(value) });
  return value > 1 ? t('plain.tooHigh', { percent: percentOf(value - 1) }) : t('plain.tooLow', { percent: percentOf(1 - value) });
}

export function percentOf(frac: number): string {
  return String(Math.round(100 * frac));
}

export function limitText({ atLeast, atMost }: ReportedAim, t: ValidationWords): string {
  if (atLeast === null || atLeast === 0) return t('limit.atMost', { high: figure(atMost) });
  if (atMost === null || atMost === 1) return t('limit.atLeast', { low: figure(atLeast) });
  return t('limit.range', { low: figure(atLeast), high: figure(atMost) });
}

const KINDS = ['upperRise', 'layerHeight', 'pressure', 'co', 'opticalDensity', 'arrival'] as const;

/** `bias`, `pressure within`: the criterion of an aim; one that is not known here is shown as it is. */
export function criterionText(criterion: string, t: ValidationWords): string {
  if (criterion === 'bias' || criterion === 'spread') return t(`criterion.${criterion}`);
  if (criterion.startsWith('mean absolute error')) return t('criterion.mae');
  if (criterion.startsWith('factor between peaks')) return t('criterion.factor');
  if (criterion.startsWith('ground floor rise')) return t('criterion.ground');
  const kind = KINDS.find((each) => criterion.startsWith(`${each} `));
  if (kind === undefined) return criterion;
  return t(criterion.endsWith(' within') ? 'criterion.within' : 'criterion.median', { what: t(`kind.${kind}`) });
}
