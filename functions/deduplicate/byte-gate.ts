/**
 * Lets so many bytes of objects be worked on at once; a larger object is worked on alone. A batch of large files takes
 * turns that way instead of the function's memory. First come, first served.
 */
export class ByteGate {
  private readonly capacity: number;
  private used = 0;
  private readonly waiting: { size: number; enter: () => void }[] = [];

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  async run<T>(size: number, work: () => Promise<T>): Promise<T> {
    await this.enter(size);
    try {
      return await work();
    } finally {
      this.used -= size;
      this.admit();
    }
  }

  private enter(size: number): Promise<void> {
    return new Promise((enter) => {
      this.waiting.push({ size, enter });
      this.admit();
    });
  }

  private admit(): void {
    for (let next = this.waiting[0]; next !== undefined; next = this.waiting[0]) {
      if (this.used > 0 && this.used + next.size > this.capacity) return;
      this.waiting.shift();
      this.used += next.size;
      next.enter();
    }
  }
}
