import { Button } from 'react-aria-components';
import { recordText } from '../../drill/index.ts';
import { spreadsheetCsv, type CsvCell } from '../../report/csv.ts';
import { elapsed } from '../format.ts';
import { downloadText } from '../hud/download.ts';
import { fixItems } from './fix-items.ts';
import { LrsDialog } from './lrs-dialog.tsx';
import { courseLines } from './course-lines.ts';
import { factText, gradeText, judgedOf, whyTexts } from './result-words.ts';
import { useResult, useResultState, useDrillText, type DrillText } from './use-result.ts';
import { statementsOf, type DrillResult } from '../../state/drill/index.ts';

/** The paper and the files of this drill. */
export function FilesPanel() {
  const result = useResult();
  const { file, fixes: chosen } = useResultState();
  const words = useDrillText();
  const { t } = words;
  const record = result.record();
  if (record === null || file === null) return null;
  const text = recordText(record);
  const base = `${record.scenarioId}.${record.startedAt.replace(/[^0-9]/g, '')}`;
  return (
    <section data-testid="files">
      <h2>{t('result.files')}</h2>
      <div className="station-row station-wrap">
        <Button className="station-big" onPress={() => print()} data-testid="print">{t('result.print')}</Button>
        <Button className="station-quiet" data-testid="csv" onPress={() => downloadText(`${base}.csv`, 'text/csv', spreadsheetCsv(csvRows(result, words, chosen)))}>{t('result.csv')}</Button>
        <Button className="station-quiet" data-testid="recording" onPress={() => downloadText(`${base}.drill.json`, 'application/json', text)}>{t('result.recording')} <small>{t('result.size', { kilobytes: (new Blob([text]).size / 1000).toFixed(1) })}</small></Button>
        <Button className="station-quiet" data-testid="xapi" onPress={() => downloadText(`${base}.xapi.json`, 'application/json', JSON.stringify(statementsOf(result, location.origin), null, 1))}>{t('result.xapi')}</Button>
        <LrsDialog />
        <Button className="station-quiet" data-testid="again-new" onPress={() => result.another()}>{t('result.again2')}</Button>
      </div>
      <p className="small-print">{t('result.code')} <code data-testid="code">{record.hash}</code></p>
    </section>
  );
}

function csvRows(result: DrillResult, words: DrillText, chosen: Readonly<Record<string, { readonly who: string; readonly when: string }>>): readonly (readonly CsvCell[])[] {
  const { finished } = result.state.getState();
  const score = result.score();
  if (finished === null || score === null) return [];
  const { t, name } = words;
  const { plan, drill } = finished;
  const markWord = t(plan.mode === 'crew' ? 'csv.crewMark' : 'csv.mark');
  return [
    [t('csv.section'), t('csv.time'), t('csv.item'), t('csv.value'), t('csv.points'), t('csv.full')],
    ...plan.marks.map((mark): readonly CsvCell[] => [markWord, drill.markedS[mark.id] === undefined ? '' : elapsed(drill.markedS[mark.id]! - drill.zeroS), name(mark.names), elapsed(mark.atMostS), null, null]),
    ...courseLines(finished, words).map((line): readonly CsvCell[] => [t('csv.event'), elapsed(line.sinceS), line.what, '', null, null]),
    ...score.criteria.map((criterion): readonly CsvCell[] => [t('csv.score'), '', name(criterion.names), criterion.reason ?? [...criterion.evidence.map((fact) => factText(fact, judgedOf(finished), words)), ...whyTexts(criterion, judgedOf(finished), words)].join(' · '), criterion.points, criterion.weight]),
    [t('csv.score'), '', t('paper.total'), gradeText(score, words), score.points, 100],
    ...fixItems(score, finished, words).filter(({ id }) => chosen[id] !== undefined).map((item): readonly CsvCell[] => [t('csv.fix'), chosen[item.id]!.when, item.problem, `${item.what} (${chosen[item.id]!.who})`, null, null]),
  ];
}
