/** A file that is larger than what asked for it reads, with its size in bytes. */
export class TooLarge extends RangeError {
  constructor(
    readonly file: string,
    readonly bytes: number,
  ) {
    super(`${file}: ${bytes} bytes`);
  }
}
