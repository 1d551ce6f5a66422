import { figure } from './figure.ts';
import { smoke } from './report.ts';
import type { ReportedQuantity } from './smoke-report.ts';
import { TableView } from './table-view.tsx';
import { useValidationWords } from './use-validation-words.ts';
import { Verdict } from './verdict.tsx';

/** A spread needs more points than this to mean something. */
const FEW_POINTS = 2;

export function QuantityTable() {
  const { t, name } = useValidationWords();
  const limits = biasLimits();
  const rows = smoke.quantities.map((quantity) => {
    const { ours, cfast, pointCount } = quantity;
    const subject = <>{name(quantity.quantity)}{pointCount <= FEW_POINTS ? <small className="muted"> {t('quantities.few')}</small> : null}</>;
    const figures = [ours === null ? t('notModelled') : figure(ours.bias), figure(cfast?.bias ?? null), figure(ours?.spread ?? null), figure(cfast?.spread ?? null)];
    return [subject, <QuantityVerdict key="verdict" quantity={quantity} />, String(pointCount), ...figures, <BiasPicture key="picture" quantity={quantity} />];
  });
  const head = [t('quantities.quantity'), '', t('quantities.points'), t('quantities.biasOurs'), t('quantities.biasCfast'), t('quantities.spreadOurs'), t('quantities.spreadCfast'), t('quantities.picture')];
  return (
    <section id="quantities" aria-labelledby="quantities-title" className="report-section" data-testid="quantities">
      <h2 id="quantities-title">{t('part.measured.title')}</h2>
      <h3>{t('quantities.title')}</h3>
      <p className="muted">{t('quantities.how', { ...limits, share: spreadShare() })}</p>
      <TableView caption={t('quantities.caption')} head={head} rows={rows} figureColumns={[2, 3, 4, 5, 6]} stacks />
    </section>
  );
}

export function biasLimits(): { readonly low: number; readonly high: number } {
  const aim = smoke.aims.find(({ criterion }) => criterion === 'bias');
  return { low: aim?.atLeast ?? 1, high: aim?.atMost ?? 1 };
}

/** Of CFAST's spread, what ours may reach. */
function spreadShare(): string {
  const aim = smoke.aims.find(({ criterion, atMost }) => criterion === 'spread' && atMost !== null && atMost > 0);
  const cfast = smoke.quantities.find(({ quantity }) => quantity === aim?.subject)?.cfast?.spread;
  return cfast ? String(Number((aim!.atMost! / cfast).toPrecision(2))) : '–';
}

function QuantityVerdict({ quantity: { quantity, ours } }: { readonly quantity: ReportedQuantity }) {
  if (ours === null) return <Verdict kind="notModelled" />;
  const isMet = smoke.aims.filter(({ subject }) => subject === quantity).every((aim) => aim.isMet);
  return <Verdict kind={isMet ? 'met' : 'missed'} />;
}

const WIDTH = 150;
const HEIGHT = 22;
/** Ends of the logarithmic axis; what lies beyond stands at its end. */
const ENDS = [0.5, 2] as const;

/** Where both biases lie beside the aim; the figures stand in the columns before. */
function BiasPicture({ quantity: { ours, cfast } }: { readonly quantity: ReportedQuantity }) {
  const { low, high } = biasLimits();
  const x = (value: number): number => 8 + (WIDTH - 16) * Math.min(1, Math.max(0, Math.log(value / ENDS[0]) / Math.log(ENDS[1] / ENDS[0])));
  return (
    <svg className="bias-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <rect className="bias-band" x={x(low)} y="3" width={x(high) - x(low)} height="16" />
      <path className="chart-grid" d={`M8 11H${WIDTH - 8}M${x(1)} 3V19`} />
      {cfast ? <path className="curve curve-cfast" strokeDasharray="none" d={`M${x(cfast.bias)} 4V18`} /> : null}
      {ours ? <circle className="bias-ours" cx={x(ours.bias)} cy="11" r="4.5" /> : null}
    </svg>
  );
}
