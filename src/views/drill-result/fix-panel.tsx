import { Checkbox, Input, Label, TextField } from 'react-aria-components';
import type { FixItem } from './fix-items.ts';
import { useDrillText, useResult, useResultState } from './use-result.ts';

/** What to fix this week, by whom, by when. */
export function FixPanel({ items }: { readonly items: readonly FixItem[] }) {
  const { t } = useDrillText();
  const result = useResult();
  const { fixes } = useResultState();
  return (
    <section data-testid="fixes">
      <h2>{t('result.fixes')}</h2>
      <p className="muted">{t('result.fixesText')}</p>
      <ul className="fixes">
        {items.map((item) => {
          const fix = fixes[item.id];
          return (
            <li key={item.id}>
              <Checkbox className="fix" isSelected={fix !== undefined} onChange={(isOn) => result.fix(item.id, isOn ? { who: item.isOfScene ? '' : item.party, when: '' } : null)} data-testid={`fix-${item.id}`}>
                <span className="answer-tick" aria-hidden="true" /> <span><strong>{item.problem}</strong><br />{item.what}</span>
              </Checkbox>
              {fix === undefined ? null : (
                <div className="station-fields">
                  <TextField className="station-field" value={fix.who} onChange={(who) => result.fix(item.id, { ...fix, who })} maxLength={60}><Label>{t('result.who')}</Label><Input /></TextField>
                  <TextField className="station-field" value={fix.when} onChange={(when) => result.fix(item.id, { ...fix, when })} maxLength={40}><Label>{t('result.when')}</Label><Input /></TextField>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
