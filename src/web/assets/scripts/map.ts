import { circle, divIcon, geoJSON, latLng, latLngBounds, layerGroup, map as createMap, marker, point, type LatLng, type LayerGroup, type Map } from 'leaflet';

interface MapData {
  centre?: { latitude: number; longitude: number };
  radiusKm?: number;
  hasCircle: boolean;
  /** latitude, longitude, label, address of the page. */
  points: [number, number, string, string][];
}

/** Hauts-de-France. */
const REGION = latLngBounds([48.83, 1.37], [51.09, 4.26]);
const REACH_PIXELS = 36;

/** Puts a movable map over the drawing that the server sent, with the same outlines and points. */
export function drawMap(element: HTMLElement): void {
  element.dataset.drawn = '';
  const data = JSON.parse(element.dataset.map ?? '{"points":[]}') as MapData;
  const canvas = document.createElement('div');
  canvas.className = 'map-canvas';
  element.querySelector('.map-drawing')?.replaceWith(canvas);
  const map = createMap(canvas, { attributionControl: false, zoomControl: true, minZoom: 6, maxZoom: 14, maxBounds: REGION.pad(0.6), scrollWheelZoom: false, zoomSnap: 0.25 });
  map.zoomControl.remove();
  addZoom(map);
  canvas.setAttribute('role', 'group');
  canvas.setAttribute('aria-label', element.dataset.label ?? 'Carte');
  frame(map, data);
  void addOutlines(map, element.dataset.outlines ?? '', data);
  addPoints(map, data);
  new ResizeObserver(() => map.invalidateSize()).observe(canvas);
}

function addZoom(map: Map): void {
  map.zoomControl.options.zoomInTitle = 'Agrandir';
  map.zoomControl.options.zoomOutTitle = 'Réduire';
  map.zoomControl.addTo(map);
}

function frame(map: Map, { centre, radiusKm, points }: MapData): void {
  if (centre) {
    const middle = latLng(centre.latitude, centre.longitude);
    map.fitBounds(middle.toBounds(2000 * (radiusKm ?? 10)), { padding: [12, 12] });
    return;
  }
  const all = latLngBounds(points.map(([latitude, longitude]) => [latitude, longitude]));
  map.fitBounds(points.length > 1 ? all.pad(0.1) : REGION, { maxZoom: 11 });
}

async function addOutlines(map: Map, address: string, { centre, radiusKm, hasCircle }: MapData): Promise<void> {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return;
  const outlines = geoJSON(await answer.json(), { interactive: false, style: { className: 'map-land', fill: true, fillOpacity: 1, weight: 1.2 } });
  outlines.addTo(map).bringToBack();
  if (centre && radiusKm && hasCircle) circle([centre.latitude, centre.longitude], { radius: radiusKm * 1000, interactive: false, className: 'map-radius', weight: 1.2 }).addTo(map);
}

/** Points that would cover one another are one disc with their number; pressing it comes closer. */
function addPoints(map: Map, { points }: MapData): void {
  const group = layerGroup().addTo(map);
  const redraw = (): void => {
    group.clearLayers();
    for (const members of gathered(map, points)) addDisc(map, group, members);
  };
  map.on('zoomend', redraw);
  redraw();
}

/** Gathers points within a reach of their common middle, as the server's drawing does. */
function gathered(map: Map, points: MapData['points']): MapData['points'][] {
  const found: { x: number; y: number; members: MapData['points'] }[] = [];
  for (const one of points) {
    const { x, y } = map.project([one[0], one[1]]);
    const near = found.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < REACH_PIXELS);
    if (!near) {
      found.push({ x, y, members: [one] });
      continue;
    }
    near.members.push(one);
    near.x += (x - near.x) / near.members.length;
    near.y += (y - near.y) / near.members.length;
  }
  return found.map(({ members }) => members);
}

function addDisc(map: Map, group: LayerGroup, members: MapData['points']): void {
  const places = members.map(([latitude, longitude]) => latLng(latitude, longitude));
  const [only] = members;
  // the list says the same to keyboards and screen readers
  if (members.length === 1 && only) {
    const dot = marker(places[0] as LatLng, { icon: divIcon({ className: 'map-dot', iconSize: [16, 16] }), keyboard: false, alt: only[2], title: only[2] });
    if (only[3] !== '') dot.bindPopup(linkTo(only[2], only[3]), { offset: point(0, -4) });
    dot.addTo(group);
    return;
  }
  const size = Math.min(44, 28 + members.length);
  const disc = marker(latLngBounds(places).getCenter(), { icon: divIcon({ className: 'map-disc', html: String(members.length), iconSize: [size, size] }), keyboard: false, alt: `${members.length} offres` });
  disc.on('click', () => (map.getZoom() >= map.getMaxZoom() ? disc.bindPopup(listOf(members)).openPopup() : map.fitBounds(latLngBounds(places).pad(0.3), { maxZoom: Math.min(map.getMaxZoom(), map.getZoom() + 3) })));
  disc.addTo(group);
}

function linkTo(label: string, href: string): HTMLElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = label;
  return link;
}

function listOf(members: MapData['points']): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'plain-list';
  for (const [, , label, href] of members) {
    const item = document.createElement('li');
    item.append(linkTo(label, href));
    list.append(item);
  }
  return list;
}
