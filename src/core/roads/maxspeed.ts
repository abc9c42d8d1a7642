/** Below and above these a limit is taken for a mistake, in km/h. */
const SLOWEST = 3;
const FASTEST = 160;

const UNITS: Readonly<Record<string, number>> = { mph: 1.609344, knots: 1.852 };

/** Texts that say that there is no fixed number. */
const OPEN: ReadonlySet<string> = new Set(["none", "unlimited", "signals", "variable", "no", "unknown"]);

/** Limits where none is signed: the Regulations on the Road Traffic Safety Law, articles 45 and 78; elsewhere as OSRM has them. */
const ZONES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  cn: { urban: 50, rural: 70, motorway: 120 },
  any: { urban: 50, rural: 90, trunk: 110, motorway: 130 },
};

/**
 * A `maxspeed` in whole km/h: a number with `mph`, `knots` or `km/h` behind it, `walk` (7, as OSRM has it for German
 * living streets), a zone such as `CN:urban` or `DE:zone30`, and of several limits the lowest. 0 where it says that
 * there is none or knows no number; `null` where it cannot be read or lies outside 3 to 160.
 */
export function readMaxspeed(text: string): number | null {
  let lowest: number | null = 0;
  for (const part of text.toLowerCase().split(/[;|,]/)) {
    const one = readOne(part.trim());
    if (one === null) return null;
    if (one > 0 && (lowest === 0 || one < lowest)) lowest = one;
  }
  return lowest;
}

function readOne(text: string): number | null {
  if (OPEN.has(text)) return 0;
  if (text === "walk") return 7;
  const number = /^([+-]?\d+(?:\.\d+)?)\s*(mph|knots|km\/h|kmh|kph)?$/.exec(text);
  if (number) return checked(Number(number[1]) * (UNITS[number[2] ?? ""] ?? 1));
  const zone = /^([a-z]{2})(?:-[a-z]+)?:(?:zone:?)?(\w+)$/.exec(text);
  if (!zone) return null;
  const [, country = "", name = ""] = zone;
  return /^\d+$/.test(name) ? checked(Number(name)) : ((ZONES[country] ?? ZONES.any)?.[name] ?? 0);
}

function checked(speed: number): number | null {
  return speed >= SLOWEST && speed <= FASTEST ? Math.round(speed) : null;
}
