/** What has been started so far, to be stopped in the reverse order, once. */
export class Started {
  readonly #parts: { name: string; stop: () => Promise<void> }[] = [];
  #stopping: Promise<void> | null = null;

  /** A part that arrives while all is being stopped is stopped at once. */
  async add(name: string, stop: () => Promise<void>): Promise<void> {
    if (this.#stopping === null) {
      this.#parts.push({ name, stop });
      return;
    }
    await stop();
    throw new Error(`${name} was started too late.`);
  }

  /** Never fails: what does not stop is told and left behind, so that the rest still stops. */
  stopAll(): Promise<void> {
    this.#stopping ??= this.#stopEach();
    return this.#stopping;
  }

  async #stopEach(): Promise<void> {
    for (const { name, stop } of this.#parts.splice(0).reverse()) {
      try {
        await stop();
      } catch (error) {
        console.error(`${name} did not stop: ${String(error)}`);
      }
    }
  }
}
