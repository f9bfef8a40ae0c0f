/** Numbers with keys, the smallest key first; of equal keys, whichever. */
export class Heap {
  private readonly keys: number[] = [];
  private readonly items: number[] = [];

  clear(): void {
    this.keys.length = 0;
    this.items.length = 0;
  }

  push(item: number, key: number): void {
    let at = this.keys.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.keys[parent]! <= key) break;
      this.move(parent, at);
      at = parent;
    }
    this.put(at, item, key);
  }

  /** @returns -1 when nothing is left */
  pop(): number {
    const top = this.items[0];
    if (top === undefined) return -1;
    const key = this.keys.pop()!;
    const item = this.items.pop()!;
    const size = this.keys.length;
    if (size > 0) this.sink(item, key, size);
    return top;
  }

  private sink(item: number, key: number, size: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.keys[child + 1]! < this.keys[child]!) child += 1;
      if (this.keys[child]! >= key) break;
      this.move(child, at);
      at = child;
    }
    this.put(at, item, key);
  }

  private move(from: number, to: number): void {
    this.put(to, this.items[from]!, this.keys[from]!);
  }

  private put(at: number, item: number, key: number): void {
    this.items[at] = item;
    this.keys[at] = key;
  }
}
