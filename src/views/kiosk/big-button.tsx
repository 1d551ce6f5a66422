import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

export interface BigButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly testId: string;
  readonly look?: 'main' | 'plain';
  readonly isDisabled?: boolean;
  readonly label?: string;
}

/** A target for a child's hand or an old one's. */
export function BigButton({ children, onPress, testId, look = 'plain', isDisabled = false, label }: BigButtonProps) {
  return (
    <Button className={`big-button ${look}`} onPress={onPress} isDisabled={isDisabled} data-testid={testId} {...(label === undefined ? {} : { 'aria-label': label })}>
      {children}
    </Button>
  );
}
