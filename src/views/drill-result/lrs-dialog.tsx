import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal } from 'react-aria-components';
import { fill } from '../../i18n/index.ts';
import { statementsOf } from '../../state/drill/index.ts';
import type { LrsFault } from '../../state/lrs/index.ts';
import { LrsForm } from './lrs-form.tsx';
import { useLrs, useLrsState, useLrsWords } from './use-lrs.ts';
import { useResult, useResultState } from './use-result.ts';

/** Who is told of a finished drill beside the paper: nobody, or a store of one's own; how much waits for it. */
export function LrsDialog() {
  const { waitingCount } = useLrsState();
  const w = useLrsWords();
  return (
    <DialogTrigger>
      <Button className="station-quiet" data-testid="lrs">{waitingCount === 0 ? w.open : fill(w.openWaiting, { count: waitingCount })}</Button>
      <Modal className="station-modal station-drawer" isDismissable>
        <Dialog className="station-dialog">
          {({ close }) => (
            <>
              <Heading slot="title">{w.title}</Heading>
              <p className="muted">{w.lead}</p>
              <Queue />
              <LrsForm />
              <Button className="station-quiet" onPress={close}>{w.close}</Button>
            </>
          )}
        </Dialog>
      </Modal>
    </DialogTrigger>
  );
}

/** What waits, why, and what to do about it. */
function Queue() {
  const link = useLrs();
  const { settings, waitingCount, sentCount, isSending, fault, isKept } = useLrsState();
  const result = useResult();
  const { finished } = useResultState();
  const w = useLrsWords();
  // Asked in place: a dialog in a dialog hides the rest.
  const [isAsked, setAsked] = useState(false);
  if (!isKept) return <p className="station-alert" role="alert">{w.notKept}</p>;
  return (
    <div data-testid="lrs-queue" data-waiting={waitingCount} data-sent={sentCount}>
      <p role="status"><strong>{isSending ? w.sending : waitingCount === 0 ? w.none : fill(w.waiting, { count: waitingCount })}</strong> {settings.isOn ? sentCount === 0 ? '' : fill(w.sent, { count: sentCount }) : w.off}</p>
      {fault === null || waitingCount === 0 ? null : <Fault fault={fault} />}
      <div className="station-row station-wrap">
        {finished === null || !settings.isOn ? null : <Button className="station-quiet" onPress={() => void link.tell(statementsOf(result, location.origin))} data-testid="lrs-tell">{w.tell}</Button>}
        {waitingCount === 0 || isAsked ? null : (
          <>
            <Button className="station-quiet" isDisabled={isSending || !settings.isOn} onPress={() => void link.sendNow()} data-testid="lrs-send">{w.sendNow}</Button>
            <Button className="station-quiet" onPress={() => setAsked(true)} data-testid="lrs-forget">{w.forget}</Button>
          </>
        )}
      </div>
      {!isAsked ? null : (
        <div role="alert" className="crew-asked">
          <strong>{fill(w.sure, { count: waitingCount })}</strong> <small className="muted">{w.sureText}</small>
          <span className="station-row station-wrap">
            <Button className="station-quiet" autoFocus onPress={() => setAsked(false)}>{w.no}</Button>
            <Button className="station-quiet" onPress={() => { setAsked(false); void link.forget(); }} data-testid="lrs-forget-yes">{w.yes}</Button>
          </span>
        </div>
      )}
    </div>
  );
}

function Fault({ fault }: { readonly fault: LrsFault }) {
  const w = useLrsWords();
  return (
    <p className="station-alert" role="alert" data-testid="lrs-fault" data-fault={fault.kind}>
      {fill(w.fault[fault.kind], { status: fault.status ?? '–', origin: location.origin })}
      {fault.detail === '' ? null : <><br /><small>{fill(w.detail, { detail: fault.detail })}</small></>}
    </p>
  );
}
