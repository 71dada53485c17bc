// Which columns of a table are shown: chosen by the person, remembered on this machine.
import { useState } from 'react';
import { useWords } from '../words';
import { Button } from './button';
import { Dialog } from './dialog';
import { Checkbox } from './fields';
import type { Column } from './table';
import './columns.css';

const place = (remember: string) => `amparo-hidden-${remember}`;

const stored = (remember: string): string[] => {
  const found: unknown = JSON.parse(localStorage.getItem(place(remember)) ?? '[]');
  return Array.isArray(found) ? found.filter((id) => typeof id === 'string') : [];
};

/** The columns that are shown, and the button that chooses them. The first `always` columns cannot be hidden. */
export function useColumns<Item>(columns: readonly Column<Item>[], remember: string, always = 2) {
  const [hidden, setHidden] = useState(() => stored(remember));
  const hide = (id: string, shown: boolean) => {
    const next = shown ? hidden.filter((other) => other !== id) : [...hidden, id];
    setHidden(next);
    localStorage.setItem(place(remember), JSON.stringify(next));
  };
  return {
    shown: columns.filter(({ id }, at) => at < always || !hidden.includes(id)),
    chooser: <ColumnChooser columns={columns} hidden={hidden} always={always} onChange={hide} />,
  };
}

type ChooserProps<Item> = { columns: readonly Column<Item>[]; hidden: readonly string[]; always: number; onChange: (id: string, shown: boolean) => void };

function ColumnChooser<Item>({ columns, hidden, always, onChange }: ChooserProps<Item>) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onPress={() => setOpen(true)}>{t('common-columns')}</Button>
      <Dialog title={t('common-columns-title')} isOpen={open} onClose={() => setOpen(false)} size="small">
        <div className="columns">
          {columns.map(({ id, header }, at) => (
            <Checkbox key={id} selected={at < always || !hidden.includes(id)} onChange={(shown) => onChange(id, shown)} reason={at < always ? t('common-columns-always') : null}>{header}</Checkbox>
          ))}
        </div>
        <p className="muted">{t('common-columns-help')}</p>
      </Dialog>
    </>
  );
}
