import { Fragment } from 'react';
import { nameIn } from '../../i18n/index.ts';
import type { ComparedNight } from '../../report/compare.ts';
import type { MeasureDefinition, MeasureGroup } from '../../report/measures/measure.ts';
import { MEASURES } from '../../report/measures/measures.ts';
import { difference, measured } from '../format.ts';
import { useWords } from './page-context.ts';
import { SideName } from './side-name.tsx';

const GROUPS: readonly MeasureGroup[] = ['people', 'fire', 'access', 'water', 'ascent'];

export function MeasureTable({ night }: { readonly night: ComparedNight }) {
  const { t } = useWords();
  return (
    <table className="measures" data-testid="measures">
      <thead>
        <tr>
          <th scope="col">{t('report.measure')}</th>
          <th scope="col" className="as-found">{t('side.asFound')}</th>
          <th scope="col" className="rectified"><SideName side="rectified" /></th>
          <th scope="col">{t('report.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {GROUPS.map((group) => (
          <Fragment key={group}>
            <tr className="measure-group"><th scope="colgroup" colSpan={4}>{t(`report.group.${group}`)}</th></tr>
            {MEASURES.filter((measure) => measure.group === group).map((measure) => <MeasureRow key={measure.id} measure={measure} night={night} />)}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function MeasureRow({ measure, night }: { readonly measure: MeasureDefinition; readonly night: ComparedNight }) {
  const { t, language } = useWords();
  const asFound = night.asFound[measure.id] ?? null;
  const rectified = night.rectified[measure.id] ?? null;
  const text = (value: number | null) => (value === null ? t('report.notHappened') : measured(value, measure.unit, t, language));
  return (
    <tr data-measure={measure.id}>
      <th scope="row">{nameIn(measure.names, language)}</th>
      <td className="value">{text(asFound)}</td>
      <td className="value">{text(rectified)}</td>
      <td className="value"><MeasureChange measure={measure} asFound={asFound} rectified={rectified} /></td>
    </tr>
  );
}

interface MeasureChangeProps {
  readonly measure: MeasureDefinition;
  readonly asFound: number | null;
  readonly rectified: number | null;
}

/** A thing that happened on one side only has no difference in numbers; the row says what happened. */
function MeasureChange({ measure, asFound, rectified }: MeasureChangeProps) {
  const { t, language } = useWords();
  if (asFound === null || rectified === null) return <span className="muted">{asFound === rectified ? t('report.same') : '–'}</span>;
  const change = rectified - asFound;
  if (change === 0) return <span className="muted">{t('report.same')}</span>;
  if (measure.better === 'neither') return <span>{difference(change, measure.unit, t, language)}</span>;
  const isBetter = (change < 0) === (measure.better === 'lower');
  return (
    <span className={isBetter ? 'better' : 'worse'}>
      {difference(change, measure.unit, t, language)} <span className="verdict">{t(isBetter ? 'report.better' : 'report.worse')}</span>
    </span>
  );
}
