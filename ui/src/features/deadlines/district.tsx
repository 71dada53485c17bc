// To which federal district the papers of habeas go: whose clerk's clock ends their days, and whose closings move them.
import { useState } from 'react';
import { useAct, useCall, type Answer } from '../../client';
import { Await, Button, ErrorPanel, Note, Select } from '../../parts';
import { useWords } from '../../words';

export function DistrictOf({ caseId }: { caseId: string }) {
  const district = useCall('get_district', { case_id: caseId }, { watch: ['deadlines', 'custody'] });
  return <Await of={district}>{(known) => <Choice key={`${known.district} ${known.rev}`} caseId={caseId} known={known} />}</Await>;
}

function Choice({ caseId, known }: { caseId: string; known: Answer<'get_district'> }) {
  const { t, language } = useWords();
  const record = useAct('record_district');
  const [chosen, setChosen] = useState(known.district ?? '');
  const nothing = known.district ? [] : [{ id: '', label: '—' }];
  const said = known.district === null ? t('district-unknown') : t(known.recorded ? 'district-recorded' : 'district-derived');
  return (
    <section>
      <h3>{t('district-title')}</h3>
      <div className="row">
        <Select label={t('district-choose')} value={chosen} onChange={setChosen} options={[...nothing, ...known.choices.map((one) => ({ id: one.code, label: language === 'es' ? one.name_es : one.name_en }))]} />
        <Button small running={record.running} reason={chosen === '' || (known.recorded && chosen === known.district) ? t('common-required') : null} onPress={() => void record.run({ case_id: caseId, district: chosen, rev: known.rev })}>{t('district-record')}</Button>
      </div>
      {known.district === null ? <Note tone="amber">{said}</Note> : <p className="small muted">{said}</p>}
      {record.problem ? <ErrorPanel problem={record.problem} /> : null}
    </section>
  );
}
