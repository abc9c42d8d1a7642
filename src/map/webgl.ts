/** Thrown where the browser cannot draw with WebGL 2. */
export class NoWebGL extends Error {
  override readonly name = "NoWebGL";
  constructor() {
    super("WebGL 2 is not available");
  }
}

/** A linked program. Throws with the compiler's message, which is a mistake in the shader. */
export function program(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const linked = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) throw new NoWebGL();
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(linked, shader);
  }
  gl.linkProgram(linked);
  if (!gl.getProgramParameter(linked, gl.LINK_STATUS) && !gl.isContextLost()) {
    const logs = gl.getAttachedShaders(linked)?.map((shader) => gl.getShaderInfoLog(shader)) ?? [];
    throw new Error(`Shader: ${gl.getProgramInfoLog(linked)} ${logs.join(" ")}`);
  }
  return linked;
}

/** Red, green, blue 0 to 1 of a `#rrggbb` colour, with an opacity. */
export function channels(colour: string, opacity: number): [number, number, number, number] {
  const bits = Number.parseInt(colour.slice(1), 16);
  return [(bits >> 16) / 255, ((bits >> 8) & 255) / 255, (bits & 255) / 255, opacity];
}

/** Waits until the graphics processor has finished, by asking it for one pixel. */
export function finish(gl: WebGL2RenderingContext): void {
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}
