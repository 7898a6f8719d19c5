/** A failure that a test asks for. */
interface Fault {
  /** Excel's error code, such as `GeneralException`. */
  readonly code: string;
  /** How many actions of the request are done before it fails; undefined: none, the request fails as a whole. */
  readonly afterActions?: number;
}

/** Failures to come, by the number of the sync, counted from 1 since the host was made. Each happens once. */
export class FaultPlan {
  readonly #planned = new Map<number, Fault>();
  #next: Fault | undefined;

  /** Makes the next sync fail. */
  failNextSync(code: string, afterActions?: number): void {
    this.#next = { code, ...(afterActions !== undefined && { afterActions }) };
  }

  /** Makes the n-th sync fail. */
  failAtSync(n: number, code: string, afterActions?: number): void {
    this.#planned.set(n, { code, ...(afterActions !== undefined && { afterActions }) });
  }

  /** The failure of this sync, taken out of the plan. */
  take(sync: number): Fault | undefined {
    const fault = this.#next ?? this.#planned.get(sync);
    if (this.#next) this.#next = undefined;
    else this.#planned.delete(sync);
    return fault;
  }
}
