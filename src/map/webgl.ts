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

/** A matrix that takes coordinates relative to `origin` where `matrix` takes absolute ones; column-major, 64-bit. */
export function relative(matrix: ArrayLike<number>, origin: readonly [number, number]): Float32Array {
  const moved = Float64Array.from(matrix);
  for (let row = 0; row < 4; row++) {
    moved[12 + row] =
      (matrix[row] as number) * origin[0] + (matrix[4 + row] as number) * origin[1] + (matrix[12 + row] as number);
  }
  return Float32Array.from(moved);
}

/** Waits until the graphics processor has finished, by asking it for one pixel. */
export function finish(gl: WebGL2RenderingContext): void {
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}
