// The bottom line says in words whether what is on screen can be trusted to be now.
import { useIsFetching, useIsMutating } from '@tanstack/react-query';
import { client, type LinkState } from '../client';
import { Button, Mark } from '../parts';
import { useWords } from '../words';
import { Link } from 'react-router';
import { useMe } from './session';

export function StatusLine({ link, outdated, deaf, keychain, version }: { link: LinkState; outdated: boolean; deaf: boolean; keychain: 'ok' | 'none' | 'locked'; version: string }) {
  const { t } = useWords();
  const me = useMe();
  const reading = useIsFetching() > 0;
  const saving = useIsMutating() > 0;
  const where = client.place();
  return (
    <footer className="status">
      <span className="status-link" role="status">
        <Mark tone={link === 'live' ? 'accent' : 'amber'} />
        {t(`shell-link-${link}`)}
      </span>
      {deaf ? <span role="alert"><Mark tone="red" /> {t('shell-deaf')} <Link to="/settings/office">{t('shell-deaf-mend')}</Link></span> : null}
      {outdated ? <Button small kind="primary" onPress={() => location.reload()}>{t('shell-outdated')}</Button> : null}
      <span>{t(`shell-store-${where}`)}</span>
      {where === 'window' && keychain !== 'ok' ? <span>{t('shell-keychain-none-short')}</span> : null}
      <span aria-hidden="true">{saving ? t('shell-saving') : reading ? t('shell-reading') : ''}</span>
      <span className="status-end">{me.practice ? `${t('shell-practice-word')} · ` : ''}Amparo {version}</span>
    </footer>
  );
}
