/** How a period looks: the pixels of the map as a number, what the page says of it, and its table, which follows calmly. */
interface Look {
  readonly pixels: string;
  readonly words: string;
  readonly table: string;
}

/** What the bench calls in the built page, which it does not otherwise change. */
export interface Probe {
  /** Goes through all periods slowly and remembers how each looks at rest; says how many there are. */
  learn(): Promise<number>;
  /** Plays back and forth, each step after the one before looks as learnt, the last with its table; seconds for all steps. */
  play(steps: number): Promise<number>;
  /** Whether the map's pixels are read as they are drawn, which holds up the picture they are in. */
  read(on: boolean): void;
  /** Waits until the page says what it said of the period its slider stands at, and has been shown so. */
  settle(): Promise<void>;
  /** Milliseconds from the keys pressed so far to the next picture, as the browser measures them. */
  keys(): number[];
}

const looks: Look[] = [];
const drawn = { ground: "", circles: "" };
const pressed: number[] = [];
let reading = true;

let pixels = new Uint32Array();

function pixelsNow(): string {
  return `${drawn.ground} ${drawn.circles}`;
}

/** A number for all pixels. Reading them waits until they are finished; one read, as each waits for the other process. */
function pixelsOf(gl: WebGL2RenderingContext): string {
  const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
  if (pixels.length !== width * height) pixels = new Uint32Array(width * height);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(pixels.buffer));
  let hash = 0x811c9dc5;
  for (let at = 0; at < pixels.length; at++) hash = Math.imul(hash ^ (pixels[at] as number), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** Looks at the map's pixels right after fills or circles were drawn, when alone they can be read. */
function watch(): void {
  const { prototype } = WebGL2RenderingContext;
  const { drawElements, drawArraysInstanced } = prototype;
  prototype.drawElements = function (...call) {
    drawElements.apply(this, call);
    if (reading && (this.canvas as HTMLCanvasElement).className === "atlas-ground") drawn.ground = pixelsOf(this);
  };
  prototype.drawArraysInstanced = function (...call) {
    drawArraysInstanced.apply(this, call);
    if (reading) drawn.circles = pixelsOf(this);
  };
  const note = (list: PerformanceObserverEntryList) => {
    for (const { name, duration } of list.getEntries()) if (name === "keydown") pressed.push(duration);
  };
  new PerformanceObserver(note).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
}

function textOf(selector: string): string {
  return [...document.querySelectorAll(selector)].map((found) => found.textContent).join(" ");
}

/** Title, legend and slider. */
function wordsNow(): string {
  return [".map-title", ".legend", ".period output"].map(textOf).join("\n");
}

/** The table's head, first rows and foot. */
function tableNow(): string {
  return ["thead", "tbody tr:nth-child(-n+4)", ".table-foot"].map(textOf).join("\n");
}

const frame = () => new Promise(requestAnimationFrame);

/** The next task, after the picture has been handed over. */
function task(): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((go) => {
    port1.onmessage = go;
    port2.postMessage(null);
  });
}

function slider(): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(".period input[type=range]");
  if (!found) throw new Error("the page has no slider");
  return found;
}

function moveTo(at: number): void {
  slider().value = String(at);
  slider().dispatchEvent(new Event("input", { bubbles: true }));
}

/** Waits until it is so, looking once a picture. */
async function until(so: () => boolean): Promise<void> {
  for (let frames = 0; frames < 600; frames++) {
    await frame();
    if (so()) return;
  }
  throw new Error(`not the picture of this period after 600 frames: ${wordsNow().slice(0, 80)} ${tableNow()}`);
}

/** Map, title, legend and slider as learnt. */
function looksLike(look: Look | undefined): Promise<void> {
  return until(() => look !== undefined && pixelsNow() === look.pixels && wordsNow() === look.words);
}

const probe: Probe = {
  async learn() {
    const count = Number(slider().max) + 1;
    for (let at = 0; at < count; at++) {
      moveTo(at);
      let before = "";
      for (let calm = 0; calm < 30; calm++) {
        await frame();
        const now = `${pixelsNow()} ${wordsNow()} ${tableNow()}`;
        if (now !== before) calm = 0;
        before = now;
      }
      looks[at] = { pixels: pixelsNow(), words: wordsNow(), table: tableNow() };
    }
    if (new Set(looks.map(({ pixels }) => pixels)).size < count) throw new Error("two periods have the same picture");
    return count;
  },
  async play(steps) {
    const last = looks.length - 1;
    moveTo(0);
    await looksLike(looks[0]);
    const start = performance.now();
    let at = 0;
    for (let step = 1; step <= steps; step++) {
      at = last - Math.abs(last - (step % (2 * last)));
      moveTo(at);
      await looksLike(looks[at]);
      await task();
    }
    await until(() => tableNow() === looks[at]?.table);
    return (performance.now() - start) / 1000;
  },
  read(on) {
    reading = on;
  },
  async settle() {
    while (wordsNow() !== looks[Number(slider().value)]?.words) await frame();
    for (let frames = 0; frames < 3; frames++) await frame();
  },
  keys: () => pressed.splice(0),
};

watch();
Object.assign(window, { probe });
