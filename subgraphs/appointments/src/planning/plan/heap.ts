/** Numbers with keys, the smallest key on top; of equal keys, whichever. Every node has four children: few levels. */
export class Heap {
  size = 0;
  private keys = new Float64Array(1024);
  private items = new Int32Array(1024);

  clear(): void {
    this.size = 0;
  }

  /** The number on top; only when there is one. */
  get top(): number {
    return this.items[0]!;
  }

  /** Infinite when nothing is left. */
  get topKey(): number {
    return this.size === 0 ? Infinity : this.keys[0]!;
  }

  push(item: number, key: number): void {
    if (this.size === this.keys.length) this.grow();
    const { keys, items } = this;
    let at = this.size;
    this.size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      if (keys[parent]! <= key) break;
      keys[at] = keys[parent]!;
      items[at] = items[parent]!;
      at = parent;
    }
    keys[at] = key;
    items[at] = item;
  }

  /** Takes the top away. */
  pop(): void {
    this.size -= 1;
    if (this.size > 0) this.sink(this.items[this.size]!, this.keys[this.size]!);
  }

  /** Gives the number on top a greater key. */
  postpone(key: number): void {
    this.sink(this.items[0]!, key);
  }

  private sink(item: number, key: number): void {
    const { keys, items, size } = this;
    let at = 0;
    for (;;) {
      const first = 4 * at + 1;
      if (first >= size) break;
      let child = first;
      const end = Math.min(first + 4, size);
      for (let other = first + 1; other < end; other += 1) {
        if (keys[other]! < keys[child]!) child = other;
      }
      if (keys[child]! >= key) break;
      keys[at] = keys[child]!;
      items[at] = items[child]!;
      at = child;
    }
    keys[at] = key;
    items[at] = item;
  }

  private grow(): void {
    const { keys, items } = this;
    this.keys = new Float64Array(2 * keys.length);
    this.items = new Int32Array(2 * items.length);
    this.keys.set(keys);
    this.items.set(items);
  }
}
