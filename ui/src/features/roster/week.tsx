// Seven days by twenty-four hours: how many people each hour has. A word for who cannot see the colour: the number itself.
import { useWords } from '../../words';
import { hourText } from '../../parts';
import type { Roster } from './hours';

export function Week({ roster }: { roster: Roster }) {
  const { t, locale } = useWords();
  const hours = roster.cover.hours.map((people, at) => ({ people, at: new Date(Date.parse(roster.cover.from) + at * 3_600_000) }));
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: roster.time_zone });
  const hour = new Intl.DateTimeFormat(locale, { hour: '2-digit', hourCycle: 'h23', timeZone: roster.time_zone });
  const days = new Map<string, typeof hours>();
  for (const one of hours) {
    const name = day.format(one.at);
    days.set(name, [...(days.get(name) ?? []), one]);
  }
  const heads = Array.from({ length: 24 }, (_, at) => String(at).padStart(2, '0'));
  return (
    <div className="roster-week" tabIndex={0} role="region" aria-label={t('roster-week')}>
      <table>
        <caption>{t('roster-week-explained', { zone: roster.time_zone })}</caption>
        <thead>
          <tr><th scope="col">{t('roster-day')}</th>{heads.map((head) => <th scope="col" key={head}>{head}</th>)}</tr>
        </thead>
        <tbody>
          {[...days].map(([name, of]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {heads.map((head) => {
                // An hour that the clocks skip has no cell, and one that comes twice shows its thinner half.
                const found = of.filter(({ at }) => hour.format(at).padStart(2, '0') === head);
                const people = found.length > 0 ? Math.min(...found.map((one) => one.people)) : null;
                const first = found[0];
                return (
                  <td key={head} className={people === null ? undefined : `roster-${Math.min(people, 2)}`} title={first ? t('roster-cell', { when: `${name}, ${hourText(first.at.toISOString(), roster.time_zone, locale)}`, count: people ?? 0 }) : undefined}>
                    {people ?? ''}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
