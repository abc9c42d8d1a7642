import type { Group } from "../regions/region.ts";
import type { Layer } from "../regions/shape.ts";
import type { GroupOutline } from "./scene.ts";
import { GROUP_COLOURS } from "./theme.ts";

/**
 * Outlines of compared groups, one a level at which members have shapes. Members without a shape are passed over. `ink`
 * stands for all colours in black and white.
 */
export function groupOutlines(
  compare: readonly [Group, Group] | null,
  layers: readonly Layer[],
  ink: string | null = null,
): readonly GroupOutline[] {
  return (compare ?? []).flatMap((group, i) =>
    layers.flatMap(({ level, shapes }) => {
      const codes = group.members.filter((code) => shapes.has(code));
      const colour = group.colour ?? (GROUP_COLOURS[i] as string);
      return codes.length > 0 ? [{ id: group.id, codes, level, colour: ink ?? colour, dashed: i > 0 }] : [];
    }),
  );
}
