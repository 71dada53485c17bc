// Whom an alert that nobody takes calls, step by step. The call centre is always the last and cannot be taken out.
import { useState } from 'react';
import { useAct, useRows } from '../../client';
import type { Role } from '../../desk/feature';
import { Actions, Badge, Button, Card, ComboBox, Conflict, currentOf, Form, Note, TextField, useSeen, useToast } from '../../parts';
import { useWords } from '../../words';
import { pause, type Roster, type Step } from './hours';

type Policy = Roster['policy']['policy'];
type List = 'ordinary' | 'urgent';
const roles: readonly Role[] = ['operator', 'intake', 'lawyer', 'manager'];
const most = 8;

/** A step as one word that a list can offer. */
function key(page: Step['page']): string {
  if (page.kind === 'role') return `role:${page.role}`;
  if (page.kind === 'person') return `person:${page.user}`;
  if (page.kind === 'office') return `office:${page.code}`;
  return page.kind;
}

function read(word: string): Step['page'] {
  const [kind, rest = ''] = word.split(/:(.*)/s);
  if (kind === 'role') return { kind, role: rest as Role };
  if (kind === 'person') return { kind, user: rest };
  if (kind === 'office') return { kind, code: rest };
  return { kind: kind === 'call_centre' ? 'call_centre' : 'on_duty' };
}

export function PolicyCard({ roster, name }: { roster: Roster; name: (user: string) => string }) {
  const { t, locale } = useWords();
  const [draft, setDraft] = useState<Policy | null>(null);
  const offices = useRows('list_reference', { kind: 'consulate', corrected_only: false, limit: 200 }, { watch: [] }).rows;
  const whom = (page: Step['page']) => {
    if (page.kind === 'role') return t(`shell-role-${page.role}`);
    if (page.kind === 'person') return name(page.user);
    if (page.kind === 'office') return t('roster-whom-office', { office: offices.find((office) => office.key === page.code)?.label ?? page.code });
    return t(page.kind === 'on_duty' ? 'roster-whom-on-duty' : 'roster-whom-call-centre');
  };
  const { policy, shipped } = roster.policy;
  if (draft) return <Editor roster={roster} offices={offices.map((office) => office.key).filter((code) => code !== roster.office)} draft={draft} setDraft={setDraft} whom={whom} />;
  return (
    <Card title={t('roster-policy')} actions={<Button onPress={() => setDraft(policy)} reason={roster.may_change ? null : t('roster-managers-only')}>{t('roster-change-policy')}</Button>}>
      {shipped ? <Note tone="grey">{t('roster-policy-shipped')}</Note> : null}
      <div className="roster-policies">
        {(['ordinary', 'urgent'] as const).map((list) => (
          <section key={list} aria-label={t(`roster-${list}`)}>
            <h3>{t(`roster-${list}`)}</h3>
            <ol className="roster-steps">
              {policy[list].map((step, at) => (
                <li key={`${at} ${key(step.page)}`}>
                  <Badge tone="grey">{step.wait_s === 0 ? t('roster-at-once') : t('roster-after', { time: pause(step.wait_s, locale) })}</Badge> {whom(step.page)}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <p className="muted">{t('roster-again', { time: pause(policy.again_s, locale) })}</p>
    </Card>
  );
}

function Editor({ roster, offices, draft, setDraft, whom }: { roster: Roster; offices: readonly string[]; draft: Policy; setDraft: (next: Policy | null) => void; whom: (page: Step['page']) => string }) {
  const { t, locale } = useWords();
  const toast = useToast();
  const act = useAct('set_policy');
  const current = currentOf<Roster['policy']>(act.problem);
  const rev = useSeen(roster.policy, act.problem);
  const told = (policy: Policy) => Object.fromEntries((['ordinary', 'urgent'] as const).map((list) => [list, policy[list].map((step) => `${step.wait_s === 0 ? t('roster-at-once') : t('roster-after', { time: pause(step.wait_s, locale) })} ${whom(step.page)}`).join(' → ')]));
  const put = (list: List, steps: Step[]) => setDraft({ ...draft, [list]: steps });
  const choices: Step['page'][] = [
    { kind: 'on_duty' },
    ...roles.map((role) => ({ kind: 'role', role }) as const),
    ...roster.members.filter(({ enabled }) => enabled).map(({ user_id }) => ({ kind: 'person', user: user_id }) as const),
    ...offices.map((code) => ({ kind: 'office', code }) as const),
  ];
  const save = async () => {
    if (await act.run({ policy: draft, rev })) {
      toast({ text: t('roster-saved') });
      setDraft(null);
    }
  };
  return (
    <Card title={t('roster-policy')}>
      <Form onSubmit={() => void save()} problem={current ? null : act.problem}>
        {current ? <Conflict mine={told(draft)} current={told(current.policy)} nameOf={(list) => t(`roster-${list}`)} running={act.running} onMine={() => void save()} onTheirs={() => setDraft(null)} /> : null}
        <div className="roster-policies">
          {(['ordinary', 'urgent'] as const).map((list) => (
            <fieldset key={list} className="roster-edit">
              <legend>{t(`roster-${list}`)}</legend>
              {draft[list].map((step, at) => {
                const last = at === draft[list].length - 1;
                const offered = last ? [step.page] : [...choices, ...(choices.some((one) => key(one) === key(step.page)) ? [] : [step.page])];
                return (
                  <div className="roster-step" key={at}>
                    <TextField label={t('roster-wait', { step: at + 1 })} name={`policy.${list}.${at}.wait_s`} value={String(step.wait_s)} onChange={(text) => put(list, draft[list].map((one, i) => (i === at ? { ...one, wait_s: Math.min(Number(text.replaceAll(/\D/g, '')), 3_600) } : one)))} />
                    <ComboBox
                      label={t('roster-whom', { step: at + 1 })}
                      name={`policy.${list}.${at}.page`}
                      value={key(step.page)}
                      onChange={(word) => word && put(list, draft[list].map((one, i) => (i === at ? { ...one, page: read(word) } : one)))}
                      options={offered.map((page) => ({ id: key(page), label: whom(page) }))}
                      reason={last ? t('roster-last-explained') : null}
                    />
                    <Button onPress={() => put(list, draft[list].filter((_, i) => i !== at))} reason={last ? t('roster-last-explained') : null} label={t('roster-remove-step', { step: at + 1 })}>{t('roster-remove')}</Button>
                  </div>
                );
              })}
              <Button onPress={() => put(list, [...draft[list].slice(0, -1), { wait_s: 60, page: { kind: 'on_duty' } }, ...draft[list].slice(-1)])} reason={draft[list].length >= most ? t('roster-steps-full') : null}>{t('roster-add-step')}</Button>
            </fieldset>
          ))}
        </div>
        <TextField label={t('roster-again-s')} name="again_s" value={String(draft.again_s)} onChange={(text) => setDraft({ ...draft, again_s: Math.min(Number(text.replaceAll(/\D/g, '')), 3_600) })} help={t('roster-again-explained')} />
        <Actions>
          <Button onPress={() => setDraft(null)}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={act.running}>{t('common-save')}</Button>
        </Actions>
      </Form>
    </Card>
  );
}
