import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { fill } from '../../i18n/fill.ts';
import { BigButton } from './big-button.tsx';
import { useKioskPage, useKioskWords, useShow } from './kiosk-context.ts';

export function StaffDialog() {
  const { kiosk, onLeave } = useKioskPage();
  const { words } = useKioskWords();
  const { isStaffAsked } = useShow();
  const [, redraw] = useState(0);
  const { visitCount, finishedCount } = kiosk.tally();
  const dismiss = () => kiosk.send({ kind: 'dismissStaff' });
  return (
    <ModalOverlay className="kiosk-overlay" isOpen={isStaffAsked} onOpenChange={(isOpen) => (isOpen ? undefined : dismiss())} isDismissable>
      <Modal className="kiosk-modal">
        <Dialog className="kiosk-dialog" data-testid="staff-dialog">
          <Heading slot="title">{words.staff.title}</Heading>
          <p>{words.staff.text}</p>
          <p className="kiosk-muted" data-testid="tally">{words.staff.tally}: {fill(words.staff.visits, { visits: visitCount, finished: finishedCount })}</p>
          <div className="kiosk-row">
            <BigButton look="main" onPress={dismiss} testId="staff-stay">{words.staff.stay}</BigButton>
            <BigButton onPress={onLeave} testId="staff-leave">{words.staff.leave}</BigButton>
            <BigButton onPress={() => { kiosk.clearTally(); redraw((n) => n + 1); }} testId="staff-clear">{words.staff.clear}</BigButton>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
