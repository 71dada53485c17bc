import { useState } from 'react';
import { useAct, type Row } from '../../client';
import { Actions, Badge, Button, Day, Dialog, Form, Moment, Note, TextField, useToast } from '../../parts';
import { useWords } from '../../words';
import { cellText, cellsOf, columnName } from './kinds';

type ReferenceRow = Row<'list_reference'>;

/** A row whole: the shipped value, the corrected one beside it, and the way to correct it. */
export function RowDialog({ row, readOnly, onClose }: { row: ReferenceRow; readOnly: string | null; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const toast = useToast();
  const act = useAct('correct_reference');
  const shipped = cellsOf(row.shipped);
  const now = cellsOf(row.correction ?? row.shipped);
  const [changed, setChanged] = useState<Record<string, string>>({});
  const [reason, setReason] = useState('');
  const save = async (cells: Record<string, string | null> | null) => {
    if (await act.run({ kind: row.kind, key: row.key, rev: row.rev, cells, reason })) {
      toast({ text: t(cells ? 'directory-saved' : 'directory-withdrawn') });
      onClose();
    }
  };
  const edits = Object.fromEntries(Object.entries(changed).filter(([name, text]) => text !== cellText(now[name])).map(([name, text]) => [name, text.trim() || null]));
  const noReason = reason.trim() === '' ? t('common-reason-needed') : null;
  return (
    <Dialog title={row.label || row.key} isOpen onClose={onClose} size="large">
      <Form onSubmit={() => void save(edits)} problem={act.problem}>
        <p className="quiet">
          {t('directory-verified')}: {row.verified_on ? <Day on={row.verified_on} long /> : t('directory-unverified')}
          {row.corrected_at && row.correction ? <> · {t('directory-corrected-by', { name: row.corrected_by ?? '' })} <Moment at={row.corrected_at} /> · {row.reason}</> : null}
        </p>
        {readOnly ? <Note>{readOnly}</Note> : null}
        <table className="cells">
          <thead><tr><th scope="col">{t('directory-cell')}</th><th scope="col">{t('directory-shipped')}</th><th scope="col">{t('directory-now')}</th></tr></thead>
          <tbody>
            {Object.keys(now).map((name) => (
              <tr key={name}>
                <th scope="row">{columnName(words, name)}</th>
                <td>{cellText(shipped[name])}</td>
                <td>
                  {readOnly ? cellText(now[name]) : (
                    <TextField label={columnName(words, name)} name={name} value={changed[name] ?? cellText(now[name])} onChange={(text) => setChanged({ ...changed, [name]: text })} />
                  )}
                  {cellText(now[name]) === cellText(shipped[name]) ? null : <Badge tone="accent">{t('directory-corrected')}</Badge>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {readOnly ? null : <TextField label={t('directory-reason')} name="reason" value={reason} onChange={setReason} lines={2} required help={t('common-reason-help')} />}
        <Actions>
          <Button onPress={onClose}>{t('common-close')}</Button>
          {row.correction && !readOnly ? <Button running={act.running} reason={noReason} onPress={() => void save(null)}>{t('directory-withdraw')}</Button> : null}
          {readOnly ? null : <Button type="submit" kind="primary" running={act.running} reason={Object.keys(edits).length === 0 ? t('directory-nothing-changed') : noReason}>{t('directory-correct')}</Button>}
        </Actions>
      </Form>
    </Dialog>
  );
}
