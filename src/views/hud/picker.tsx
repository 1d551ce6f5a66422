import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

export interface PickerProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly testId: string;
}

export function Picker({ label, options, value, onChange, testId }: PickerProps) {
  return (
    <Select
      className="picker"
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      data-testid={testId}
    >
      <Label className="field-label">{label}</Label>
      <Button className="button picker-button">
        <SelectValue className="picker-value" />
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover">
        <ListBox className="list" items={options}>
          {(option) => (
            <ListBoxItem className="list-item" id={option.id} textValue={option.text}>
              {option.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
