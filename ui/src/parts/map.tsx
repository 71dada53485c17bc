import { Suspense, use, useMemo, useState, type KeyboardEvent } from 'react';
import { useWords } from '../words';
import { Button } from './button';
import { Disclosure } from './layout';
import { Loading } from './states';
import { distanceKm, shapes, whole, type Box, type Shapes } from './shapes';
import './map.css';

export type MapMark = {
  id: string;
  name: string;
  lat: number;
  lon: number;
  kind: 'office' | 'facility' | 'court';
  /** The one that the screen is about. */
  chosen?: boolean;
};

export type MapProps = {
  /** What the map shows, for its name. */
  label: string;
  /** Where the press came from, with its accuracy as the phone said it. */
  point?: { lat: number; lon: number; accuracyM?: number | null } | null;
  marks?: readonly MapMark[];
  /** Counties to be filled (five-digit FIPS): the responsible office's, or where people are held. */
  counties?: ReadonlySet<string>;
  height?: number;
};

/** Kilometres across that a map with a point shows at first. */
const FIRST_VIEW_KM = 220;

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

function zoomed(view: Box, factor: number): Box {
  const width = clamp(view.width * factor, 4, whole.width);
  const height = (width * whole.height) / whole.width;
  return moved({ x: view.x + (view.width - width) / 2, y: view.y + (view.height - height) / 2, width, height }, 0, 0);
}

function moved(view: Box, dx: number, dy: number): Box {
  return {
    ...view,
    x: clamp(view.x + dx * view.width, -view.width / 2, whole.width - view.width / 2),
    y: clamp(view.y + dy * view.height, -view.height / 2, whole.height - view.height / 2),
  };
}

function firstView(drawn: Shapes, point: MapProps['point']): Box {
  const at = point ? drawn.project(point.lat, point.lon) : null;
  const scale = point ? drawn.pixelsPerKm(point.lat, point.lon) : null;
  if (!point || !at || !scale) return whole;
  const kilometres = Math.max(FIRST_VIEW_KM, ((point.accuracyM ?? 0) / 1000) * 3);
  const width = Math.min(kilometres * scale, whole.width);
  const height = (width * whole.height) / whole.width;
  return { x: at[0] - width / 2, y: at[1] - height / 2, width, height };
}

/** Shapes of the marks, around 0,0; told apart by form, not by colour. */
const signs: Record<MapMark['kind'], string> = {
  office: 'M0-7 6-2V6H-6V-2Z',
  facility: 'M-5-5H5V5H-5Z',
  court: 'M0-7 7 5H-7Z',
};

/** A map that never asks the network. Zoom by buttons or plus and minus; arrows move. The same stands in words below it. */
export function MapView(props: MapProps) {
  return (
    <Suspense fallback={<div style={{ minHeight: props.height ?? 320 }}><Loading /></div>}>
      <Drawing {...props} />
    </Suspense>
  );
}

function Drawing({ label, point = null, marks = [], counties, height = 320 }: MapProps) {
  const { t, locale } = useWords();
  const drawn = use(shapes());
  const start = useMemo(() => firstView(drawn, point), [drawn, point]);
  const [own, setOwn] = useState<{ from: Box; view: Box } | null>(null);
  // A new point starts a new view; what the person zoomed to belongs to the point before.
  const view = own?.from === start ? own.view : start;
  const show = (next: Box) => setOwn({ from: start, view: next });

  const moves: Record<string, () => Box> = {
    ArrowLeft: () => moved(view, -0.15, 0), ArrowRight: () => moved(view, 0.15, 0), ArrowUp: () => moved(view, 0, -0.15), ArrowDown: () => moved(view, 0, 0.15),
    '+': () => zoomed(view, 0.6), '=': () => zoomed(view, 0.6), '-': () => zoomed(view, 1 / 0.6), '0': () => whole,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    show(move());
  };

  const inView = drawn.counties.filter(({ box }) => box.x < view.x + view.width && box.x + box.width > view.x && box.y < view.y + view.height && box.y + box.height > view.y);
  // Marks and lines keep their size on screen: this is one pixel in the map's own measure.
  const unit = view.height / height;
  const at = point ? drawn.project(point.lat, point.lon) : null;
  const scale = point ? drawn.pixelsPerKm(point.lat, point.lon) : null;
  const radius = point?.accuracyM && scale ? (point.accuracyM / 1000) * scale : 0;

  return (
    <figure className="map">
      <div className="map-frame" style={{ height }}>
        <svg
          viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
          preserveAspectRatio="xMidYMid slice"
          role="img"
          aria-label={`${label}. ${t('common-map-keys')}`}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <g className="map-land" strokeWidth={unit * 0.6}>
            {inView.map(({ fips, path }) => <path key={fips} d={path} className={counties?.has(fips) ? 'map-filled' : undefined} />)}
          </g>
          <path d={drawn.borders} className="map-borders" strokeWidth={unit * 1.4} />
          {at && radius > unit * 3 ? <circle cx={at[0]} cy={at[1]} r={radius} className="map-error" strokeWidth={unit * 1.5} strokeDasharray={`${unit * 5} ${unit * 3}`} /> : null}
          {marks.map((mark) => {
            const place = drawn.project(mark.lat, mark.lon);
            if (!place) return null;
            return (
              <g key={mark.id} transform={`translate(${place[0]} ${place[1]}) scale(${unit})`} className={`map-mark map-${mark.kind}${mark.chosen ? ' map-chosen' : ''}`}>
                <path d={signs[mark.kind]} />
                {mark.chosen || mark.kind === 'office' ? <text x="10" y="4">{mark.name}</text> : null}
                <title>{mark.name}</title>
              </g>
            );
          })}
          {at ? (
            <g transform={`translate(${at[0]} ${at[1]}) scale(${unit})`} className="map-point">
              <circle r="8" />
              <circle r="3.5" className="map-point-core" />
            </g>
          ) : null}
        </svg>
        <div className="map-zoom">
          <Button small label={t('common-map-zoom-in')} onPress={() => show(zoomed(view, 0.6))}>+</Button>
          <Button small label={t('common-map-zoom-out')} onPress={() => show(zoomed(view, 1 / 0.6))}>−</Button>
          <Button small label={t('common-map-whole')} onPress={() => show(whole)}>⤢</Button>
        </div>
      </div>
      <figcaption>
        <Disclosure title={t('common-map-in-words')}>
          <InWords drawn={drawn} point={point} marks={marks} locale={locale} outside={Boolean(point) && !at} />
        </Disclosure>
      </figcaption>
    </figure>
  );
}

type InWordsProps = { drawn: Shapes; point: MapProps['point']; marks: readonly MapMark[]; locale: string; outside: boolean };

/** The map's text alternative: the point, its county, and how far each mark is. */
function InWords({ drawn, point, marks, locale, outside }: InWordsProps) {
  const { t } = useWords();
  const county = useMemo(() => (point ? drawn.countyAt(point.lat, point.lon) : null), [drawn, point]);
  const length = (kilometres: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: kilometres < 1 ? 'meter' : 'kilometer', maximumFractionDigits: kilometres < 10 && kilometres >= 1 ? 1 : 0 })
      .format(kilometres < 1 ? kilometres * 1000 : kilometres);
  const far = (mark: MapMark) => (point ? distanceKm(point, mark) : 0);
  return (
    <ul className="map-words">
      {point ? (
        <li>
          {t('common-map-point', { lat: point.lat.toFixed(4), lon: point.lon.toFixed(4) })}
          {point.accuracyM ? `, ${t('common-map-accuracy', { distance: length(point.accuracyM / 1000) })}` : ''}
        </li>
      ) : null}
      {outside ? <li>{t('common-map-outside')}</li> : null}
      {county ? <li>{t('common-map-county', { county: county.name, state: county.state })}</li> : null}
      {[...marks].sort((a, b) => far(a) - far(b)).map((mark) => (
        <li key={mark.id}>{point ? t('common-map-mark', { name: mark.name, distance: length(far(mark)) }) : mark.name}</li>
      ))}
      <li className="muted">{t('common-map-credit')}</li>
    </ul>
  );
}
