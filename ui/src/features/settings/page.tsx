import { useNavigate, useParams, Route, Routes } from 'react-router';
import { holds, useMe } from '../../desk/session';
import { PageHead, Tabs } from '../../parts';
import { useWords } from '../../words';
import { Account } from './account';
import { Audit } from './audit';
import { Backup } from './backup';
import { Drills } from './drills';
import { Messengers } from './messengers';
import { Office } from './office';
import { Practice } from './practice';
import { Users } from './users';
import './settings.css';

const sections = ['account', 'office', 'messengers', 'users', 'audit', 'drills', 'backup', 'practice'] as const;
type Section = (typeof sections)[number];

function Sections() {
  const { t } = useWords();
  const go = useNavigate();
  const me = useMe();
  const { section } = useParams();
  const shown = sections.find((s) => s === section) ?? 'account';
  const content: Record<Section, React.ReactNode> = { account: <Account />, office: <Office />, messengers: <Messengers />, users: <Users />, audit: <Audit />, drills: <Drills />, backup: <Backup />, practice: <Practice /> };
  const mine = sections.filter((s) => {
    if (s === 'users' || s === 'backup' || s === 'messengers') return holds(me, ['administrator']);
    if (s === 'audit' || s === 'drills') return holds(me, ['administrator', 'manager', 'auditor']);
    return true;
  });
  return (
    <div className="page">
      <PageHead title={t('settings-title')} />
      <Tabs<Section>
        label={t('settings-title')}
        selected={shown}
        onSelect={(next) => void go(`/settings/${next}`)}
        tabs={mine.map((id) => ({ id, title: t(`settings-${id}`), content: content[id] }))}
      />
    </div>
  );
}

export default function SettingsPage() {
  return (
    <Routes>
      <Route path=":section" element={<Sections />} />
      <Route path="*" element={<Sections />} />
    </Routes>
  );
}
