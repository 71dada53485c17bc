// What this phone allows, in red and green: position, keeping, opening without a network.
import { el } from './dom';
import type { Page } from './main';
import { mayKeep } from './keep';
import { mayLocate } from './place';

type Check = readonly [name: string, good: boolean];

async function look(): Promise<Check[]> {
  return [
    ['place', await mayLocate()],
    ['keep', mayKeep()],
    ['offline', Boolean(navigator.serviceWorker?.controller)],
  ];
}

/** On an iPhone a page that was not put on the home screen may lose what it kept after seven days. */
export const mayVanish = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) && !(navigator as { standalone?: boolean }).standalone && !matchMedia('(display-mode: standalone)').matches;

export function checks(page: Page): { view: HTMLElement; again: () => void } {
  const { t } = page;
  const list = el('ul', { class: 'checks', 'aria-label': t('button-checks') });
  const again = () => void look().then((found) => {
    list.replaceChildren(...found.map(([name, good]) => el('li', { class: good ? 'good' : 'bad' }, t(`button-check-${name}-${good ? 'yes' : 'no'}`))));
  });
  again();
  return { view: el('div', {}, list, mayVanish() && el('p', { class: 'band red' }, t('button-iphone'))), again };
}
