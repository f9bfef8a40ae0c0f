/** Numbers from 0 up to 1, the same for the same seed (mulberry32): a plan never depends on luck or on the clock. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Shuffles in place. */
export function shuffle(numbers: Int32Array, random: () => number): void {
  for (let index = numbers.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const held = numbers[index]!;
    numbers[index] = numbers[other]!;
    numbers[other] = held;
  }
}
