/** Pixels of a picture at most, more than any scanner or telephone makes: a few bytes can ask for far more memory. */
const mostPixels = 120_000_000;

/** Whether somebody's browser can be asked to show a picture of that size. */
export function fitsScreen(width: number, height: number): boolean {
  return width > 0 && height > 0 && width * height <= mostPixels;
}
