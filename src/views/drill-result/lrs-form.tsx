import { useState } from 'react';
import { Button, Checkbox, Input, Label, TextField } from 'react-aria-components';
import { readAddress, type AddressFault, type LrsSettings } from '../../state/lrs/index.ts';
import { useLrs, useLrsState, useLrsWords } from './use-lrs.ts';

/** Address, key and secret of the store; off until somebody switches it on. */
export function LrsForm() {
  const link = useLrs();
  const { settings, isKept } = useLrsState();
  const w = useLrsWords();
  const [draft, setDraft] = useState<LrsSettings>(settings);
  const [said, setSaid] = useState<AddressFault | 'saved' | null>(null);
  const change = (part: Partial<LrsSettings>): void => {
    setSaid(null);
    setDraft((now) => ({ ...now, ...part }));
  };
  const address = readAddress(draft.endpoint);
  const save = (): void => {
    if (draft.isOn && address.kind === 'fault') return setSaid(address.fault);
    setSaid('saved');
    void link.save({ ...draft, endpoint: draft.endpoint.trim() });
  };
  if (!isKept) return null;
  return (
    <form className="lrs-form" autoComplete="off" onSubmit={(event) => { event.preventDefault(); save(); }}>
      <TextField className="station-field" value={draft.endpoint} onChange={(endpoint) => change({ endpoint })} maxLength={300} isInvalid={said !== null && said !== 'saved'} inputMode="url"><Label>{w.endpoint}</Label><Input placeholder={w.endpointHint} data-testid="lrs-endpoint" /></TextField>
      {said === null || said === 'saved' ? null : <p className="station-alert" role="alert">{w.address[said]}</p>}
      {address.kind === 'address' && address.isOpenOnTheWay ? <p className="station-note" role="status">{w.openWay}</p> : null}
      <TextField className="station-field" value={draft.key} onChange={(key) => change({ key })} maxLength={200}><Label>{w.key}</Label><Input data-testid="lrs-key" /></TextField>
      <TextField className="station-field" type="password" value={draft.secret} onChange={(secret) => change({ secret })} maxLength={400}><Label>{w.secret}</Label><Input autoComplete="new-password" data-testid="lrs-secret" /></TextField>
      <Checkbox className="fix" isSelected={draft.isOn} onChange={(isOn) => change({ isOn })} data-testid="lrs-on"><span className="answer-tick" aria-hidden="true" /> <span>{w.on}</span></Checkbox>
      <p className="small-print">{w.kept}</p>
      <div className="station-row"><Button type="submit" className="station-big" data-testid="lrs-save">{w.save}</Button><span role="status">{said === 'saved' ? w.saved : ''}</span></div>
    </form>
  );
}
