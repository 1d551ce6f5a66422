import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

export interface ChoiceButtonsProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly text: string; readonly title?: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly testId?: string;
}

/** A few exclusive choices side by side; arrow keys move between them. */
export function ChoiceButtons<T extends string>({ label, options, value, onChange, testId }: ChoiceButtonsProps<T>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="choices"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = [...keys][0];
        if (chosen !== undefined) onChange(chosen as T);
      }}
      {...(testId ? { 'data-testid': testId } : {})}
    >
      {options.map(({ id, text, title }) => (
        <ToggleButton key={id} id={id} className="choice" {...(title ? { 'aria-label': title } : {})}>
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
