import { useEffect, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { useStore } from 'zustand';
import { usePage, useWords } from './page-context.ts';

const LARGEST_SEED = 4_294_967_295;

/** Takes effect on Enter or on leaving the field; anything that is no seed is put back. */
export function SeedField() {
  const { state } = usePage();
  const { t } = useWords();
  const { current, seed } = useStore(state.scenario);
  const [text, setText] = useState(String(seed));
  useEffect(() => setText(String(seed)), [seed]);

  function apply(): void {
    const wanted = Number(text);
    const isSeed = /^\d+$/.test(text) && wanted <= LARGEST_SEED;
    if (!isSeed) setText(String(seed));
    else if (wanted !== seed && current) state.openScenario(current, wanted);
  }
  return (
    <TextField className="seed" value={text} onChange={setText} onBlur={apply} inputMode="numeric" data-testid="seed">
      <Label className="field-label">{t('header.seed')}</Label>
      <Input className="input" title={t('header.seedHint')} onKeyDown={(event) => { if (event.key === 'Enter') apply(); }} />
    </TextField>
  );
}
