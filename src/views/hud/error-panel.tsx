import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { ScenarioIssue } from '../../scenario/scenario.ts';
import { lineOf, SIDES, type ScenarioFile } from '../../state/index.ts';
import { elapsed } from '../format.ts';
import { usePage, useWords } from './page-context.ts';

/** What is wrong with the file that was tried, line by line. What ran before is still on screen behind it. */
export function ErrorPanel() {
  const { state } = usePage();
  const { t } = useWords();
  const { rejected, notice } = useStore(state.scenario);
  if (!rejected && notice === null) return null;
  return (
    <section className="panel errors" role="alert" data-testid="errors">
      <div className="panel-head">
        <h2 className="panel-title">{rejected ? `${t('errors.title')}: ${rejected.file.fileName}` : notice}</h2>
        <Button className="button" onPress={() => state.scenario.setState({ rejected: null, notice: null })}>{t('errors.dismiss')}</Button>
      </div>
      {rejected ? (
        <>
          <p>{t('errors.count', { count: rejected.issues.length })} {state.client.runs().length > 0 ? t('errors.kept') : ''}</p>
          <ol className="issues">
            {rejected.issues.map((issue, i) => <Issue key={i} issue={issue} file={rejected.file} />)}
          </ol>
        </>
      ) : null}
    </section>
  );
}

/** A run that failed says where and why; the part before is still there to play. */
export function FailureNote() {
  const { state } = usePage();
  const { t } = useWords();
  const sides = useStore(state.status, (status) => status.sides);
  return SIDES.filter((side) => sides[side].phase === 'failed').map((side) => (
    <p key={side} className="notice failure" role="alert" data-testid={`failure-${side}`}>
      {t('progress.failed', { side: t(`side.${side}`), time: elapsed(sides[side].computedS), message: sides[side].message ?? '' })}
    </p>
  ));
}

function Issue({ issue, file }: { readonly issue: ScenarioIssue; readonly file: ScenarioFile }) {
  const { t } = useWords();
  const line = lineOf(file, issue.line);
  return (
    <li>
      <p>
        <code>{issue.fileName}:{issue.line}:{issue.column}</code> {issue.path ? <code>{issue.path}</code> : null} {issue.problem}
        {issue.allowed ? <span className="muted"> {t('errors.allowed', { allowed: issue.allowed })}</span> : null}
      </p>
      <pre className="offending"><span className="line-number">{issue.line}</span>{line}{'\n'}<span className="line-number" /><span className="caret">{caretUnder(line, issue.column)}</span></pre>
    </li>
  );
}

/** Spaces up to the column, tabs kept, so that the mark stands under the place. */
function caretUnder(line: string, column: number): string {
  return `${line.slice(0, column - 1).replace(/[^\t]/g, ' ')}▲`;
}
