import { useEffect, useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';

export interface WholeNumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  /** What is said of anything else; the value then stays as it was. */
  readonly wrongText: string;
  /** Empty means null. */
  readonly canBeEmpty?: boolean;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly onChange: (value: number | null) => void;
  readonly testId?: string;
}

/** Takes effect on Enter or on leaving the field. */
export function WholeNumberField({ label, value, min, max, wrongText, canBeEmpty = false, isLabelHidden = false, placeholder, onChange, testId }: WholeNumberFieldProps) {
  const shown = value === null ? '' : String(value);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const trimmed = text.trim();
  const isEmpty = trimmed === '' && canBeEmpty;
  const isRight = isEmpty || (/^\d{1,10}$/.test(trimmed) && Number(trimmed) >= min && Number(trimmed) <= max);
  function apply(): void {
    const wanted = isEmpty ? null : Number(trimmed);
    if (isRight && wanted !== value) onChange(wanted);
  }
  return (
    <TextField className="whole-number" value={text} onChange={setText} onBlur={apply} isInvalid={!isRight} inputMode="numeric" {...(isLabelHidden ? { 'aria-label': label } : {})} {...(testId === undefined ? {} : { 'data-testid': testId })}>
      {isLabelHidden ? null : <Label className="field-label">{label}</Label>}
      <Input className="input" placeholder={placeholder ?? ''} onKeyDown={(event) => { if (event.key === 'Enter') apply(); }} />
      <FieldError className="field-error">{wrongText}</FieldError>
    </TextField>
  );
}
