import { Button, Dialog, DialogTrigger, Heading, Modal } from 'react-aria-components';

export interface ConfirmProps {
  /** Of the button that asks. */
  readonly text: string;
  /** Where several buttons say the same; absent: the text. */
  readonly label?: string;
  readonly className: string;
  readonly testId: string;
  readonly title: string;
  readonly said: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}

/** A step that nobody takes by accident. */
export function Confirm({ text, label, className, testId, title, said, yes, no, onYes }: ConfirmProps) {
  return (
    <DialogTrigger>
      <Button className={className} {...(label === undefined ? {} : { 'aria-label': label })} data-testid={testId}>{text}</Button>
      <Modal className="station-modal" isDismissable>
        <Dialog className="station-dialog">
          {({ close }) => (
            <>
              <Heading slot="title">{title}</Heading>
              <p>{said}</p>
              <div className="station-row">
                <Button className="station-quiet" onPress={close}>{no}</Button>
                <Button className="station-big" autoFocus data-testid={`${testId}-yes`} onPress={() => { close(); onYes(); }}>{yes}</Button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </DialogTrigger>
  );
}
