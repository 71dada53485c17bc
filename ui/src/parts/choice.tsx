// Choosing one of many: Select when all fit in a short list, ComboBox when typing finds it faster.
import { useMemo, useState } from 'react';
import {
  Button,
  ComboBox as Combo,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  Select as Choose,
  SelectValue,
  type Key,
} from 'react-aria-components';
import { useWords } from '../words';
import { useFieldProblem } from './form';
import { FieldLabel, FieldNotes, type ChoiceOption, type FieldFrame } from './fields';
import { fold } from './fold';

export type SelectProps<Id extends string> = FieldFrame & {
  value: Id | null;
  onChange: (value: Id) => void;
  options: readonly ChoiceOption<Id>[];
  placeholder?: string;
};

const find = <Id extends string>(options: readonly ChoiceOption<Id>[], key: Key | null): Id | null =>
  options.find(({ id }) => id === key)?.id ?? null;

export function Select<Id extends string>({ label, name, help, error, required, reason, value, onChange, options, placeholder }: SelectProps<Id>) {
  const { t } = useWords();
  const refused = useFieldProblem(name);
  const wrong = error ?? refused;
  const choose = (key: Key | null) => {
    const id = find(options, key);
    if (id !== null) onChange(id);
  };
  return (
    <Choose className="field" name={name} value={value} onChange={choose} placeholder={placeholder ?? t('common-choose')} isRequired={required} isInvalid={Boolean(wrong)} isDisabled={Boolean(reason)} validationBehavior="aria">
      <FieldLabel label={label} required={required} />
      <Button className="field-input choice-button">
        <SelectValue className="choice-value" />
        <span aria-hidden="true">▾</span>
      </Button>
      <FieldNotes help={reason ?? help} error={wrong} />
      <Popover className="popover">
        <ListBox className="popover-list" items={options}>
          {(option: ChoiceOption<Id>) => <Item option={option} />}
        </ListBox>
      </Popover>
    </Choose>
  );
}

function Item<Id extends string>({ option }: { option: ChoiceOption<Id> }) {
  return (
    <ListBoxItem id={option.id} className="popover-item" textValue={option.label}>
      <span>{option.label}</span>
      {option.note ? <span className="popover-item-note">{option.note}</span> : null}
    </ListBoxItem>
  );
}

export type ComboBoxProps<Id extends string> = Omit<SelectProps<Id>, 'onChange'> & {
  onChange: (value: Id | null) => void;
  /** Given when the options come from the office as the person types; otherwise they are filtered here. */
  onType?: (text: string) => void;
  /** The text of `value` when its option may not be among `options`. */
  valueLabel?: string;
  /** How many matches are shown; the rest is found by typing on. */
  most?: number;
  /** The first thing to type on a sheet that was opened to type. */
  autoFocus?: boolean;
};

/** Typing finds it: accents, case and word order do not matter. */
export function ComboBox<Id extends string>({ label, name, help, error, required, reason, value, onChange, options, placeholder, onType, valueLabel, most = 60, autoFocus = false }: ComboBoxProps<Id>) {
  const { t } = useWords();
  const refused = useFieldProblem(name);
  const wrong = error ?? refused;
  const chosen = options.find(({ id }) => id === value)?.label ?? valueLabel ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const shown = useMemo(() => {
    if (onType || typed === null || typed === '') return options.slice(0, most);
    const parts = fold(typed).split(' ').filter(Boolean);
    return options.filter((option) => { const text = fold(`${option.label} ${option.note ?? ''}`); return parts.every((part) => text.includes(part)); }).slice(0, most);
  }, [options, typed, onType, most]);
  const type = (text: string) => {
    setTyped(text);
    onType?.(text);
  };
  const choose = (key: Key | null) => {
    setTyped(null);
    onChange(find(options, key));
  };
  return (
    <Combo
      className="field"
      name={name}
      value={value}
      onChange={choose}
      inputValue={typed ?? chosen}
      onInputChange={type}
      onBlur={() => setTyped(null)}
      items={shown}
      menuTrigger="focus"
      autoFocus={autoFocus}
      allowsEmptyCollection
      isRequired={required}
      isInvalid={Boolean(wrong)}
      isDisabled={Boolean(reason)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} required={required} />
      <div className="choice-combo">
        <Input className="field-input" placeholder={placeholder ?? t('common-type-to-find')} />
        <Button className="choice-arrow"><span aria-hidden="true">▾</span></Button>
      </div>
      <FieldNotes help={reason ?? help} error={wrong} />
      <Popover className="popover">
        <ListBox className="popover-list" renderEmptyState={() => <div className="popover-item">{t('common-nothing-found')}</div>}>
          {(option: ChoiceOption<Id>) => <Item option={option} />}
        </ListBox>
      </Popover>
    </Combo>
  );
}
