// Addresses from which a calendar program reads: made for one device each, shown once, revoked here.
import { useState } from 'react';
import { client, newId, useAct, useCall, type Answer } from '../../client';
import { Actions, Await, Badge, Button, Card, Dialog, Empty, ErrorPanel, Form, Moment, Note, TextField, useToast } from '../../parts';
import { useWords } from '../../words';
import { WhoseChoice, type Whose } from './days';
import './papers.css';

type Feed = Answer<'list_feeds'>['rows'][number];

export function Feeds() {
  const { t } = useWords();
  const feeds = useCall('list_feeds', {}, { watch: ['feeds'] });
  const [adding, setAdding] = useState(false);
  const inWindow = client.place() === 'window';
  return (
    <Card title={t('feed-title')} actions={inWindow ? null : <Button small onPress={() => setAdding(true)}>{t('feed-add')}</Button>}>
      <p className="muted">{t('feed-what')}</p>
      {inWindow ? <Note>{t('feed-window')}</Note> : null}
      <Await of={feeds}>
        {({ rows, alone }) => (
          <>
            {alone && !inWindow ? <Note tone="amber">{t('feed-alone')}</Note> : null}
            {rows.length === 0 && !inWindow ? <Empty title={t('feed-none')}>{t('feed-none-why')}</Empty> : null}
            {rows.length > 0 ? <ul className="feeds">{rows.map((feed) => <Line key={feed.id} feed={feed} />)}</ul> : null}
          </>
        )}
      </Await>
      <Dialog title={t('feed-add')} isOpen={adding} onClose={() => setAdding(false)}>
        <AddFeed onClose={() => setAdding(false)} />
      </Dialog>
    </Card>
  );
}

function Line({ feed }: { feed: Feed }) {
  const { t } = useWords();
  const toast = useToast();
  const revoke = useAct('revoke_feed');
  const [asking, setAsking] = useState(false);
  const submit = async () => {
    if (!(await revoke.run({ id: feed.id }))) return;
    setAsking(false);
    toast({ text: t('feed-revoked-done') });
  };
  return (
    <li className="feed">
      <div className="feed-what">
        <strong>{feed.name}</strong> <Badge tone={feed.revoked_at ? 'grey' : 'accent'}>{t(feed.revoked_at ? 'feed-revoked' : 'feed-live')}</Badge>
        <div className="small muted">
          {t(`calendar-whose-${feed.whose}`)} · {feed.read_at ? <>{t('feed-read')}: <Moment at={feed.read_at} /></> : t('feed-never-read')}
        </div>
      </div>
      {feed.revoked_at ? null : <Button small label={`${t('feed-revoke')}: ${feed.name}`} onPress={() => setAsking(true)}>{t('feed-revoke')}</Button>}
      <Dialog title={t('feed-revoke')} isOpen={asking} onClose={() => setAsking(false)} size="small" role="alertdialog">
        <p><strong>{feed.name}</strong></p>
        <p>{t('feed-revoke-why')}</p>
        {revoke.problem ? <ErrorPanel problem={revoke.problem} /> : null}
        <Actions>
          <Button onPress={() => setAsking(false)}>{t('common-cancel')}</Button>
          <Button kind="primary" running={revoke.running} onPress={() => void submit()}>{t('feed-revoke')}</Button>
        </Actions>
      </Dialog>
    </li>
  );
}

function AddFeed({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords();
  const add = useAct('add_feed');
  const [id] = useState(newId);
  const [name, setName] = useState('');
  const [whose, setWhose] = useState<Whose>('mine');
  const [address, setAddress] = useState<string | null>(null);
  const submit = async () => {
    const made = await add.run({ id, name: name.trim(), whose, language });
    if (made) setAddress(`${window.location.origin}${made.path}`);
  };
  if (address) return <Address address={address} onClose={onClose} />;
  return (
    <Form onSubmit={() => void submit()} problem={add.problem}>
      <p className="muted">{t('feed-what')}</p>
      <TextField label={t('feed-name')} name="name" value={name} onChange={setName} help={t('feed-name-help')} required />
      <WhoseChoice value={whose} onChange={setWhose} />
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={add.running} reason={name.trim() === '' ? t('common-required') : null}>{t('feed-make')}</Button>
      </Actions>
    </Form>
  );
}

function Address({ address, onClose }: { address: string; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const copy = () => navigator.clipboard.writeText(address).then(
    () => toast({ text: t('feed-copied') }),
    () => toast({ text: t('feed-not-copied') }),
  );
  return (
    <>
      <Note tone="amber">{t('feed-token-once')}</Note>
      <p className="small muted">{t('feed-address')}</p>
      <code className="feed-address">{address}</code>
      <Actions>
        <Button onPress={() => void copy()}>{t('feed-copy')}</Button>
        <Button kind="primary" onPress={onClose}>{t('common-close')}</Button>
      </Actions>
    </>
  );
}
