// What the rules of today change in cases that were counted by others: old date, new date, why; approved case by case.
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct, useCall } from '../../client';
import { Await, Button, Card, Empty, ErrorPanel, PageHead, useToast } from '../../parts';
import { useWords } from '../../words';
import { Changes } from '../deadlines';

export function RuleChanges() {
  const { t } = useWords();
  const toast = useToast();
  const [after, setAfter] = useState<string | null>(null);
  const waiting = useCall('check_rule_changes', { after }, { watch: ['rules', 'deadlines'] });
  const approve = useAct('approve_rule_changes');
  const accept = async (caseId: string, folio: string) => {
    if (await approve.run({ case_id: caseId })) toast({ text: t('rules-approved', { folio }) });
  };
  return (
    <div className="page">
      <PageHead title={t('rules-changes')} actions={<Link className="button" to="/rules">{t('rules-title')}</Link>}>{t('rules-changes-explained')}</PageHead>
      {approve.problem ? <ErrorPanel problem={approve.problem} /> : null}
      <Await of={waiting}>
        {({ cases, next }) => (
          <>
            {cases.length === 0 ? <Empty title={t(next ? 'rules-changes-none-here' : 'rules-changes-none')}>{t('rules-changes-none-explained')}</Empty> : null}
            {cases.map((one) => (
              <Card
                key={one.case_id}
                title={<Link to={`/cases/${one.case_id}`}>{one.folio}</Link>}
                actions={<Button kind="primary" small running={approve.running} onPress={() => void accept(one.case_id, one.folio)}>{t('rules-approve')}<span className="unseen"> {one.folio}</span></Button>}
              >
                <Changes of={one.changes} empty={t('rules-changes-none')} />
              </Card>
            ))}
            {next ? <Button onPress={() => setAfter(next)}>{t('rules-changes-more')}</Button> : null}
          </>
        )}
      </Await>
    </div>
  );
}
