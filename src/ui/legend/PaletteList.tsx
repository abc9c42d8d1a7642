import { useEffect } from "preact/hooks";
import { PALETTES, paletteColours } from "../../core/classes/palette.ts";
import { adjust } from "../../state/adjust.ts";
import { classes, figures, indicator, period, shown, spec } from "../../state/chain.ts";
import { fetchPalettes, palettesAdded } from "../../state/palettes.ts";
import { say, tint } from "../../state/settings.ts";

/** The palettes as swatches; those safe for colour vision are marked. A diverging one brings its midpoint. */
export function PaletteList({ diverging }: { diverging: boolean }) {
  palettesAdded.value;
  useEffect(() => void fetchPalettes(), []);
  const count = Math.max(2, classes.value.counts.length);

  function choose(id: string): void {
    const palette = PALETTES.find((one) => one.id === id);
    if (!palette) return;
    const whole =
      period.peek() === null
        ? null
        : figures.peek().aggregate(indicator.peek().id, [shown.peek().root], period.peek() ?? "").cell.value;
    if (palette.kind === "diverging" && !diverging) adjust({ palette: id, midpoint: whole ?? 0 });
    else if (palette.kind !== "diverging" && diverging) adjust({ palette: id, midpoint: null });
    else adjust({ palette: id });
  }

  function step(event: KeyboardEvent): void {
    const turn = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (turn === 0) return;
    event.preventDefault();
    const at = PALETTES.findIndex((one) => one.id === spec.value.palette);
    const next = PALETTES[(at + turn + PALETTES.length) % PALETTES.length];
    if (!next) return;
    choose(next.id);
    document.getElementById(`palette-${next.id}`)?.focus();
  }

  return (
    <div class="palette-list" role="listbox" aria-label={say({ zh: "配色", en: "Palette" })} onKeyDown={step}>
      {PALETTES.map((palette) => (
        <div
          key={palette.id}
          id={`palette-${palette.id}`}
          class="palette-option"
          role="option"
          aria-selected={palette.id === spec.value.palette}
          tabIndex={palette.id === spec.value.palette ? 0 : -1}
          onClick={() => choose(palette.id)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" && event.key !== " ") return;
            event.preventDefault();
            choose(palette.id);
          }}
        >
          <svg class="ramp swatch" viewBox={`0 0 ${count} 1`} preserveAspectRatio="none" aria-hidden="true">
            {paletteColours(palette.id, count, { theme: tint.value, reverse: spec.value.reverse }).map((colour, i) => (
              <rect key={String(i)} x={i} width="1" height="1" fill={colour} />
            ))}
          </svg>
          <span class="cut">{say(palette.name)}</span>
          {palette.safe && <span class="meta safe">✓ {say({ zh: "色觉友好", en: "colour-vision safe" })}</span>}
        </div>
      ))}
    </div>
  );
}
