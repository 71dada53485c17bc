//! Shapes of counties and countries, read from TopoJSON: which shape holds a point, and which shapes are near it.
//!
//! Only what routing needs of the format (quantised arcs, polygons). The published `topojson` crate indexes arcs without a check, aborts
//! on a broken file and holds to a `geojson` of 2022.
use std::collections::BTreeMap;

use geo::{BoundingRect, Coord, Distance, Euclidean, Intersects, LineString, MapCoords, Polygon, Rect};
use serde::Deserialize;

use crate::place::Point;

/// Kilometres of a degree of latitude (mean).
const KM_PER_DEGREE: f64 = 111.195;

/// Why a shape file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ShapeProblem {
    /// Not TopoJSON as expected.
    #[error("not a TopoJSON file of polygons: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// The file has no object of that name.
    #[error("the file has no object {0:?}")]
    NoObject(String),
    /// A shape names an arc that is not there.
    #[error("shape {0} names an arc that is not in the file")]
    NoArc(String),
}

/// Shapes with an identifier each (FIPS or country code), held as separate polygons with their bounding boxes. A look-up runs over some
/// 3,500 boxes, microseconds, which needs no tree.
#[derive(Debug)]
pub struct Shapes {
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    id: String,
    bounds: Rect<f64>,
    polygon: Polygon<f64>,
}

impl Shapes {
    /// Reads the polygons of one object of a TopoJSON file. One that quantisation has collapsed to a line (an islet, the city of Falls Church) holds
    /// no point, but can be near one.
    ///
    /// # Errors
    /// When the file is not such a file, or contradicts itself.
    pub fn read(topojson: &str, object: &str) -> Result<Self, ShapeProblem> {
        let mut file: Topology = serde_json::from_str(topojson)?;
        let collection = file.objects.remove(object).ok_or_else(|| ShapeProblem::NoObject(object.to_owned()))?;
        let collection: Collection = serde_json::from_value(collection)?;
        let arcs: Vec<_> = file.arcs.iter().map(|arc| unpack(arc, &file.transform)).collect();
        let mut parts = Vec::new();
        for geometry in collection.geometries {
            let (id, polygons) = match geometry {
                Geometry::Polygon { id, arcs } => (id, vec![arcs]),
                Geometry::MultiPolygon { id, arcs } => (id, arcs),
            };
            for rings in polygons {
                let rings: Option<Vec<_>> = rings.iter().map(|ring| join(ring, &arcs)).collect();
                let mut rings = rings.ok_or_else(|| ShapeProblem::NoArc(id.clone()))?.into_iter();
                let Some(outline) = rings.next() else { continue };
                let polygon = Polygon::new(outline, rings.collect());
                if let Some(bounds) = polygon.bounding_rect() {
                    parts.push(Part { id: id.clone(), bounds, polygon });
                }
            }
        }
        parts.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(Self { parts })
    }

    /// Identifiers of the shapes, each once, in order.
    pub fn ids(&self) -> Vec<&str> {
        let mut ids: Vec<_> = self.parts.iter().map(|part| part.id.as_str()).collect();
        ids.dedup();
        ids
    }

    /// The shape that holds the point; on a common border the one with the smaller identifier.
    pub fn at(&self, point: Point) -> Option<&str> {
        let here = Coord { x: point.lon, y: point.lat };
        self.parts.iter().find(|part| part.bounds.intersects(&here) && part.polygon.intersects(&here)).map(|part| part.id.as_str())
    }

    /// Shapes that come within `km` of the point with their distance (0 inside), nearest first. On a plane laid at the point: the
    /// error is below 1 % within 100 km, save near the poles.
    pub fn within(&self, point: Point, km: f64) -> Vec<(&str, f64)> {
        let mut nearest: BTreeMap<&str, f64> = BTreeMap::new();
        let width = KM_PER_DEGREE * point.lat.to_radians().cos();
        for part in &self.parts {
            let plane = Plane::at(point, width, part.bounds.min());
            let (low, high) = (plane.lay(part.bounds.min()), plane.lay(part.bounds.max()));
            let (dx, dy) = (low.x.max(-high.x).max(0.0), low.y.max(-high.y).max(0.0));
            if dx.hypot(dy) > km {
                continue;
            }
            let distance = Euclidean.distance(&geo::Point::new(0.0, 0.0), &part.polygon.map_coords(|c| plane.lay(c)));
            if distance <= km {
                nearest.entry(&part.id).and_modify(|best| *best = best.min(distance)).or_insert(distance);
            }
        }
        let mut found: Vec<_> = nearest.into_iter().collect();
        found.sort_by(|a, b| a.1.total_cmp(&b.1));
        found
    }
}

/// A flat map in kilometres with a point at its centre, unrolled so that the shape beginning at `corner` is not torn at the 180th meridian.
struct Plane {
    origin: Coord<f64>,
    /// Kilometres of a degree of longitude there.
    width: f64,
}

impl Plane {
    fn at(point: Point, width: f64, corner: Coord<f64>) -> Self {
        let turn = ((corner.x - point.lon) / 360.0).round() * 360.0;
        Self { origin: Coord { x: point.lon + turn, y: point.lat }, width }
    }

    fn lay(&self, at: Coord<f64>) -> Coord<f64> {
        Coord { x: (at.x - self.origin.x) * self.width, y: (at.y - self.origin.y) * KM_PER_DEGREE }
    }
}

#[derive(Deserialize)]
struct Topology {
    transform: Transform,
    objects: BTreeMap<String, serde_json::Value>,
    arcs: Vec<Vec<(f64, f64)>>,
}

#[derive(Deserialize)]
struct Transform {
    scale: (f64, f64),
    translate: (f64, f64),
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Geometry {
    Polygon { id: String, arcs: Vec<Vec<i64>> },
    MultiPolygon { id: String, arcs: Vec<Vec<Vec<i64>>> },
}

/// An arc is stored as whole-number steps from point to point.
fn unpack(arc: &[(f64, f64)], transform: &Transform) -> Vec<Coord<f64>> {
    let mut at = (0.0, 0.0);
    arc.iter()
        .map(|step| {
            at = (at.0 + step.0, at.1 + step.1);
            Coord { x: at.0 * transform.scale.0 + transform.translate.0, y: at.1 * transform.scale.1 + transform.translate.1 }
        })
        .collect()
}

/// A ring is a list of arcs end to end; `!n` means arc n backwards. The point where two arcs meet is kept once.
fn join(ring: &[i64], arcs: &[Vec<Coord<f64>>]) -> Option<LineString<f64>> {
    let mut line: Vec<Coord<f64>> = Vec::new();
    for index in ring {
        let arc = arcs.get(usize::try_from(if *index < 0 { !index } else { *index }).ok()?)?;
        let skip = usize::from(!line.is_empty());
        if *index < 0 { line.extend(arc.iter().rev().skip(skip)) } else { line.extend(arc.iter().skip(skip)) }
    }
    Some(LineString::new(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two squares of one degree side by side at 10 N, 0 E and 1 E, sharing the arc on their border, and one either side of 180.
    const SQUARES: &str = r#"{"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[0,10]},"objects":{"squares":{"type":"GeometryCollection",
        "geometries":[{"type":"Polygon","id":"W","arcs":[[0,1]]},{"type":"Polygon","id":"E","arcs":[[-1,2]]},
        {"type":"MultiPolygon","id":"F","arcs":[[[3]],[[4]]]}]}},
        "arcs":[[[2,0],[0,2]],[[2,2],[-2,0],[0,-2],[2,0]],[[2,0],[2,0],[0,2],[-2,0]],
        [[359,0],[1,0],[0,2],[-1,0],[0,-2]],[[-360,0],[1,0],[0,2],[-1,0],[0,-2]]]}"#;

    fn point(lat: f64, lon: f64) -> Point {
        Point { lat, lon }
    }

    #[test]
    fn a_point_lies_in_one_shape_even_on_a_border() {
        let shapes = Shapes::read(SQUARES, "squares").unwrap();
        assert_eq!(shapes.at(point(10.5, 0.5)), Some("W"));
        assert_eq!(shapes.at(point(10.5, 1.5)), Some("E"));
        assert_eq!(shapes.at(point(10.5, 1.0)), Some("E"));
        assert_eq!(shapes.at(point(12.0, 1.0)), None);
        assert_eq!(shapes.ids(), ["E", "F", "W"]);
    }

    #[test]
    fn distances_are_kilometres_and_reach_across_the_date_line() {
        let shapes = Shapes::read(SQUARES, "squares").unwrap();
        let near = shapes.within(point(10.5, 0.9), 20.0);
        assert_eq!((near[0], near[1].0), (("W", 0.0), "E"));
        assert!((near[1].1 - 0.1 * KM_PER_DEGREE * 10.5_f64.to_radians().cos()).abs() < 0.01, "{near:?}");
        for lon in [179.0, -179.0] {
            let across = shapes.within(point(10.5, lon), 60.0);
            assert_eq!(across[0].0, "F");
            assert!((across[0].1 - 54.7).abs() < 0.2, "{across:?}");
        }
    }

    #[test]
    fn a_broken_file_is_refused() {
        assert!(matches!(Shapes::read("{}", "squares"), Err(ShapeProblem::Unreadable(_))));
        assert!(matches!(Shapes::read(SQUARES, "circles"), Err(ShapeProblem::NoObject(_))));
        assert!(matches!(Shapes::read(&SQUARES.replace("[[0,1]]", "[[0,9]]"), "squares"), Err(ShapeProblem::NoArc(_))));
    }
}
