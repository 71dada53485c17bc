import { Dialog } from '../parts';
import { useWords } from '../words';
import { features } from './routes';

const everywhere = [
  ['Ctrl K', 'shell-search'],
  ['Alt 1…9, 0', 'shell-keys-rooms'],
  ['F1, ?', 'shell-help'],
  ['Ctrl Alt L', 'shell-lock'],
  ['Esc', 'common-close'],
] as const;

const tables = [
  ['↑ ↓', 'shell-keys-rows'],
  ['PgUp PgDn', 'shell-keys-pages'],
  ['Home End', 'shell-keys-ends'],
  ['Enter', 'common-open'],
] as const;

function Keys({ title, keys }: { title: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="keys">{keys.map(([key, text]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{text}</dd></div>)}</dl>
    </section>
  );
}

/** Every key that does something, by room. */
export function Help({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('shell-help')} isOpen={isOpen} onClose={onClose}>
      <div className="columns">
        <Keys title={t('shell-keys-everywhere')} keys={everywhere.map(([key, id]) => [key, t(id)])} />
        <Keys title={t('shell-keys-tables')} keys={tables.map(([key, id]) => [key, t(id)])} />
        {features.filter(({ shortcuts }) => shortcuts?.length).map((feature) => (
          <Keys key={feature.path} title={t(feature.titleKey)} keys={(feature.shortcuts ?? []).map(({ keys, titleKey }) => [keys, t(titleKey)])} />
        ))}
      </div>
    </Dialog>
  );
}
