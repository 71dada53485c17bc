import type { Role } from '../../desk/feature';
import { Checkbox } from '../../parts';
import { useWords } from '../../words';

const roles: readonly Role[] = ['operator', 'intake', 'lawyer', 'manager', 'administrator', 'auditor'];

/** What somebody is in an office. */
export function RoleChoice({ value, onChange }: { value: readonly Role[]; onChange: (next: Role[]) => void }) {
  const { t } = useWords();
  return (
    <fieldset className="roles">
      <legend>{t('settings-roles')}</legend>
      {roles.map((role) => (
        <Checkbox key={role} selected={value.includes(role)} onChange={(on) => onChange(on ? [...value, role] : value.filter((r) => r !== role))}>
          {t(`shell-role-${role}`)}: {t(`settings-role-${role}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
