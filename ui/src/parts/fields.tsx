import type { ReactNode } from 'react';
import {
  Checkbox as Check,
  FieldError,
  Input,
  Label,
  Radio,
  RadioGroup,
  Text,
  TextArea,
  TextField as Field,
} from 'react-aria-components';
import { useWords } from '../words';
import { useFieldProblem } from './form';

export type FieldFrame = {
  label: string;
  /** The request field it fills: its problem from the office appears here. */
  name?: string;
  help?: ReactNode;
  /** What this page itself finds wrong. */
  error?: string | null;
  required?: boolean;
  reason?: string | null;
};

/** The label, with "required" in words (a star means nothing to many). */
export function FieldLabel({ label, required }: { label: string; required?: boolean | undefined }) {
  const { t } = useWords();
  return (
    <Label className="field-label">
      {label} {required ? <span className="field-required">({t('common-required')})</span> : null}
    </Label>
  );
}

/** Help and error lines below a field. */
export function FieldNotes({ help, error }: { help?: ReactNode; error: string | null | undefined }) {
  return (
    <>
      {help ? <Text slot="description" className="field-help">{help}</Text> : null}
      {error ? <FieldError className="field-error">{error}</FieldError> : null}
    </>
  );
}

export type TextFieldProps = FieldFrame & {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'password' | 'email' | 'tel' | 'search' | 'url';
  lines?: number;
  placeholder?: string;
  autoComplete?: string;
  autoFocus?: boolean;
  maxLength?: number;
  inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  onBlur?: () => void;
};

/** One line of text, or several when `lines` is given. */
export function TextField({ label, name, help, error, required, reason, lines, placeholder, ...rest }: TextFieldProps) {
  const refused = useFieldProblem(name);
  const wrong = error ?? refused;
  return (
    <Field {...rest} name={name} className="field" isRequired={required} isInvalid={Boolean(wrong)} isDisabled={Boolean(reason)} validationBehavior="aria">
      <FieldLabel label={label} required={required} />
      {lines ? <TextArea className="field-input" rows={lines} placeholder={placeholder} /> : <Input className="field-input" placeholder={placeholder} />}
      <FieldNotes help={reason ?? help} error={wrong} />
    </Field>
  );
}

export type CheckboxProps = { children: ReactNode; selected: boolean; onChange: (selected: boolean) => void; reason?: string | null; name?: string };

export function Checkbox({ children, selected, onChange, reason, name }: CheckboxProps) {
  return (
    <Check className="check" isSelected={selected} onChange={onChange} isDisabled={Boolean(reason)} name={name}>
      <span className="check-box" aria-hidden="true">{selected ? '✓' : ''}</span>
      <span>
        {children}
        {reason ? <span className="field-help"> {reason}</span> : null}
      </span>
    </Check>
  );
}

export type ChoiceOption<Id extends string> = { id: Id; label: string; note?: string };
export type RadiosProps<Id extends string> = FieldFrame & {
  value: Id | null;
  onChange: (value: Id) => void;
  options: readonly ChoiceOption<Id>[];
};

/** A few answers that all fit on screen (yes, no, not sure). */
export function Radios<Id extends string>({ label, name, help, error, required, reason, value, onChange, options }: RadiosProps<Id>) {
  const refused = useFieldProblem(name);
  const wrong = error ?? refused;
  const choose = (chosen: string) => {
    const option = options.find(({ id }) => id === chosen);
    if (option) onChange(option.id);
  };
  return (
    <RadioGroup className="field" name={name} value={value} onChange={choose} isRequired={required} isInvalid={Boolean(wrong)} isDisabled={Boolean(reason)} validationBehavior="aria">
      <FieldLabel label={label} required={required} />
      <div className="radio-row">
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="check">
            <span className="check-box check-round" aria-hidden="true" />
            <span>{option.label}{option.note ? <span className="field-help"> {option.note}</span> : null}</span>
          </Radio>
        ))}
      </div>
      <FieldNotes help={reason ?? help} error={wrong} />
    </RadioGroup>
  );
}
