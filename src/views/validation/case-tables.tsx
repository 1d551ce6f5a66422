import { figure } from './figure.ts';
import { percentOf } from './plain-words.ts';
import { biasLimits } from './quantity-table.tsx';
import { smoke } from './report.ts';
import type { ReportedPoint, ReportedRun, ReportedStair } from './smoke-report.ts';
import { TableView } from './table-view.tsx';
import { useValidationWords } from './use-validation-words.ts';
import { Verdict } from './verdict.tsx';

interface OfRun {
  readonly run: ReportedRun;
}

export function PointTable({ run }: OfRun) {
  const { t, name, subject, place } = useValidationWords();
  const ratio = (value: number | null, measured: number): string => figure(value === null ? null : value / measured);
  const rows = run.points.map((point) => [
    name(point.quantity), `${place(point.of)} · ${name(point.what)}`, name(point.metric), figure(point.measured), figure(point.cfast), point.ours === null ? t('notModelled') : figure(point.ours),
    ratio(point.cfast, point.measured), ratio(point.ours, point.measured), <PointVerdict key="verdict" point={point} />,
  ]);
  const head = [t('quantities.quantity'), t('cases.where'), t('cases.metric'), t('cases.measured'), t('cases.cfast'), t('cases.ours'), t('cases.ratioCfast'), t('cases.ratioOurs'), ''];
  return <TableView caption={t('cases.pointCaption', { run: subject(run.scenario) })} head={head} rows={rows} figureColumns={[3, 4, 5, 6, 7]} stacks />;
}

function PointVerdict({ point: { ours, measured } }: { readonly point: ReportedPoint }) {
  const { low, high } = biasLimits();
  if (ours === null) return <Verdict kind="notModelled" />;
  const isWithin = ours / measured >= low && ours / measured <= high;
  return isWithin ? null : <Verdict kind="marked" />;
}

export function StairTables({ run, stair }: OfRun & { readonly stair: ReportedStair }) {
  const { t, name, subject, place } = useValidationWords();
  const models = stair.models.map((model) => [name(model.name), figure(model.maeK), figure(model.peakFactor)]);
  const floors = stair.floors.map((floor) => [place(floor.of), figure(floor.measuredPeakK), figure(floor.peakK), figure(floor.maeK)]);
  const title = { run: subject(run.scenario) };
  return (
    <>
      <TableView caption={t('cases.stairCaption', title)} head={[t('cases.model'), t('cases.maeK'), t('cases.peakFactor')]} rows={models} figureColumns={[1, 2]} />
      <TableView caption={t('cases.floorCaption', title)} head={[t('cases.storey'), t('cases.measuredPeak'), t('cases.peak'), t('cases.maeK')]} rows={floors} figureColumns={[1, 2, 3]} />
    </>
  );
}

export function AgreementTable({ run }: OfRun) {
  const { t, name, subject } = useValidationWords();
  const isMet = (kind: string): boolean => smoke.aims.filter(({ subject, criterion }) => subject === run.scenario && criterion.startsWith(`${kind} `)).every((aim) => aim.isMet);
  const rows = run.agreement.map(({ kind, criterion, count, withinFrac }) => [
    name(criterion), String(count), count === 0 ? t('cases.noPoints') : `${percentOf(withinFrac)}%`, count === 0 ? null : <Verdict key="verdict" kind={isMet(kind) ? 'met' : 'missed'} />,
  ]);
  return <TableView caption={t('cases.agreementCaption', { run: subject(run.scenario) })} head={[t('cases.criterion'), t('quantities.points'), t('cases.within'), '']} rows={rows} figureColumns={[1, 2]} />;
}
