// County and state shapes of the United States (us-atlas, US Census 2017), carried in the bundle: a tile server would learn
// where the person is. Loaded when the first map is shown.
import { geoAlbersUsa, geoBounds, geoContains, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Named = { name: string };
type Shape = Feature<Polygon | MultiPolygon, Named>;
type Atlas = Topology<{ counties: GeometryCollection<Named>; states: GeometryCollection<Named> }>;

export type Box = { x: number; y: number; width: number; height: number };
export type Drawn = { fips: string; name: string; path: string; box: Box };
export type Shapes = {
  counties: Drawn[];
  /** The borders between states and the coast, as one line. */
  borders: string;
  project: (lat: number, lon: number) => [number, number] | null;
  /** Pixels of the whole map per kilometre, near a point. */
  pixelsPerKm: (lat: number, lon: number) => number | null;
  /** The county that a point lies in. */
  countyAt: (lat: number, lon: number) => { fips: string; name: string; state: string } | null;
};

/** The whole map's own measure; the view box zooms into it. */
export const whole: Box = { x: 0, y: 0, width: 960, height: 600 };

const KM_PER_DEGREE = 111.195;

function draw(atlas: Atlas): Shapes {
  const projection: GeoProjection = geoAlbersUsa().scale(1280).translate([480, 300]);
  const path = geoPath(projection).digits(2);
  const collection: FeatureCollection<Polygon | MultiPolygon, Named> = feature(atlas, atlas.objects.counties) as FeatureCollection<Polygon | MultiPolygon, Named>;
  const stateNames = new Map(atlas.objects.states.geometries.map((state) => [String(state.id), state.properties && 'name' in state.properties ? state.properties.name : '']));
  const counties = collection.features.flatMap((county): Drawn[] => {
    const line = path(county);
    if (!line) return [];
    const [[left, top], [right, bottom]] = path.bounds(county);
    return [{ fips: String(county.id), name: county.properties.name, path: line, box: { x: left, y: top, width: right - left, height: bottom - top } }];
  });
  const project = (lat: number, lon: number): [number, number] | null => projection([lon, lat]);
  return {
    counties,
    borders: path(mesh(atlas, atlas.objects.states)) ?? '',
    project,
    pixelsPerKm: (lat, lon) => {
      const [here, north] = [project(lat, lon), project(lat + 0.05, lon)];
      return here && north ? Math.hypot(north[0] - here[0], north[1] - here[1]) / (0.05 * KM_PER_DEGREE) : null;
    },
    countyAt: (lat, lon) => {
      const found = collection.features.find((county: Shape) => near(county, lat, lon) && geoContains(county, [lon, lat]));
      const fips = found ? String(found.id) : '';
      return found ? { fips, name: found.properties.name, state: stateNames.get(fips.slice(0, 2)) ?? '' } : null;
    },
  };
}

/** A cheap look at the bounds before the exact test; shapes that cross the date line are always looked at. */
function near(shape: Shape, lat: number, lon: number): boolean {
  const [[west, south], [east, north]] = geoBounds(shape);
  return lat >= south && lat <= north && (west > east || (lon >= west && lon <= east));
}

let loading: Promise<Shapes> | undefined;

/** The shapes, drawn once for the life of the page. */
export const shapes = (): Promise<Shapes> => (loading ??= import('us-atlas/counties-10m.json').then((atlas) => draw(atlas.default as unknown as Atlas)));

/** Great-circle distance in kilometres. */
export function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const half = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(half));
}
