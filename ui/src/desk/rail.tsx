import { NavLink } from 'react-router';
import { Tooltip, TooltipTrigger, Focusable } from 'react-aria-components';
import { useWords } from '../words';
import type { Feature } from './feature';
import { Icon } from './icons';
import { features } from './routes';
import { holds, useMe } from './session';
import { keyOfRoom } from './shortcuts';

/** The rooms of the desk, one below the other. Alt and a number goes to the nth. */
export function Rail() {
  const { t } = useWords();
  const me = useMe();
  const rooms = features.filter((feature): feature is Feature & Required<Pick<Feature, 'rail'>> => feature.rail !== undefined);
  return (
    <nav className="rail" aria-label={t('shell-rooms')}>
      <div className="rail-brand"><img src="/icon.svg" alt="" width="26" height="26" /><strong>Amparo</strong></div>
      <ul>
        {rooms.map(({ path, titleKey, rail, roles }, index) => (
          <li key={path}>
            {holds(me, roles) ? (
              <NavLink to={`/${path}`} className="rail-room" title={keyOfRoom(index) ? `Alt ${keyOfRoom(index)}` : undefined}>
                <Icon name={rail.icon} />
                <span className="rail-name">{t(titleKey)}</span>
                {rail.Badge ? <rail.Badge /> : null}
              </NavLink>
            ) : (
              <TooltipTrigger delay={200}>
                <Focusable>
                  <span className="rail-room rail-closed" role="link" aria-disabled="true" tabIndex={0}>
                    <Icon name={rail.icon} />
                    <span className="rail-name">{t(titleKey)}</span>
                    <span className="unseen">{t('shell-not-yours-explained')}</span>
                  </span>
                </Focusable>
                <Tooltip className="tooltip" placement="right" offset={6}>{t('shell-not-yours-explained')}</Tooltip>
              </TooltipTrigger>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
