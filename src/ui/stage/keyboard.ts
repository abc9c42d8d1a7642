import { nearest, neighbour } from "../../core/scene/neighbour.ts";
import { formatPeriod } from "../../core/words/period.ts";
import { go, view } from "../../state/address.ts";
import { indicator, level, period, regions, shown } from "../../state/chain.ts";
import { goal, verdict } from "../../state/goals.ts";
import { fitTo, hands, mapView } from "../../state/map.ts";
import { focused, focusedPlace, sought } from "../../state/pointer.ts";
import { scene } from "../../state/scene.ts";
import { clearSelection, select, toggle } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";

const DIRECTIONS: Record<string, "up" | "down" | "left" | "right"> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** The name of the map for a screen reader. */
export function describeMap(): string {
  const name = shown.value.regions.levels.find((one) => one.id === level.value);
  const told = goal.value ? verdict.value?.period : period.value;
  const when = told ? formatPeriod(told, lang.value) : "";
  const what = goal.value?.name ?? indicator.value.name;
  const places = scene.value.places.length > 0;
  const movable = places && hands.value !== null;
  return say({
    zh: `地图：${what.zh}，${when && `${when}，`}${name?.name.zh ?? ""}级。按方向键逐个浏览，按回车选中。${places ? "按E在区域与出入口、服务区之间切换。" : ""}${movable ? "按Shift加方向键移动出入口，按Delete取消。" : ""}`,
    en: `Map: ${what.en}, ${when && `${when}, `}${name?.noun.other ?? ""}. Arrow keys move between regions, Enter selects.${places ? " E leads to the exits and service areas and back." : ""}${movable ? " Shift and an arrow key move it, Delete takes it away." : ""}`,
  });
}

/** Points of all regions on show, for stepping from one to the next. */
function points(): Map<string, readonly [number, number]> {
  const found = new Map<string, readonly [number, number]>();
  for (const [code, shape] of shown.peek().layers.get(level.peek())?.shapes ?? []) found.set(code, shape.label);
  if (found.size > 0) return found;
  for (const circle of scene.peek().circles) found.set(circle.code, [circle.lng, circle.lat]);
  return found;
}

/** Points of the exits and other places drawn over the regions. */
function placePoints(): Map<string, readonly [number, number]> {
  return new Map(scene.peek().places.map(({ id, lng, lat }) => [id, [lng, lat]]));
}

/** Px that a key moves a place by. */
const STEP: Record<string, readonly [number, number]> = {
  ArrowUp: [0, -8],
  ArrowDown: [0, 8],
  ArrowLeft: [-8, 0],
  ArrowRight: [8, 0],
};

/** Moves or removes the place the keys are on, as a mouse would; false where it lies fast or the key means nothing. */
function handle(id: string, event: KeyboardEvent): boolean {
  const [hand, map] = [hands.peek(), mapView.peek()];
  const mark = scene.peek().places.find((one) => one.id === id);
  const step = event.shiftKey ? STEP[event.key] : undefined;
  if (!hand || !map || mark?.kind !== hand.kind) return false;
  if (step) {
    const [x, y] = map.project([mark.lng, mark.lat]);
    hand.move(id, ...map.unproject([x + step[0], y + step[1]]), !event.repeat);
  } else if (event.key === "Delete") {
    focusedPlace.value = null;
    hand.remove(id);
  } else return false;
  return true;
}

/** Leads the keys from the regions to the place nearest to where they are, and back. */
function turnToPlaces(): void {
  const here = focused.peek() ?? regions.peek()[0]?.code ?? "";
  focusedPlace.value = focusedPlace.peek() === null ? nearest(points().get(here), placePoints()) : null;
}

/** Keys of the map while it has the focus. */
export function pressOnMap(event: KeyboardEvent): void {
  const direction = DIRECTIONS[event.key];
  const here = focused.peek();
  const place = focusedPlace.peek();
  if (place !== null && handle(place, event)) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  if (event.key.toLowerCase() === "e" && scene.peek().places.length > 0) turnToPlaces();
  else if (direction && place !== null) focusedPlace.value = neighbour(place, direction, placePoints()) ?? place;
  else if (event.key === "Escape" && place !== null) focusedPlace.value = null;
  else if (direction) {
    const first = regions.peek()[0]?.code ?? null;
    focused.value = here === null ? first : (neighbour(here, direction, points()) ?? here);
  } else if ((event.key === "Enter" || event.key === " ") && here) {
    if (event.shiftKey) toggle(here);
    else select([here], "replace");
  } else if (event.key === "Escape") {
    if (view.peek().highlight.length === 0) clearSelection();
    else go({ highlight: [] }, { replace: true });
  } else if (event.key === "+" || event.key === "=") mapView.peek()?.zoomBy(1);
  else if (event.key === "-") mapView.peek()?.zoomBy(-1);
  else if (event.key === "0") fitTo([]);
  else if ((event.key === "t" || event.key === "T") && here) {
    go({ tab: "table" });
    sought.value = here;
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
