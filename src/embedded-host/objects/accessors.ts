import type { HostObject } from '../protocol/host-object';

/**
 * Gives a class plain properties that read and write a record of the model, for the many that only pass a value through.
 * `check` answers the value to store and throws `InvalidArgument` for a wrong one; `changed` is called after a write.
 */
export function passThrough<T extends HostObject, R extends object, N extends keyof R & string>(
  target: { prototype: T },
  names: readonly N[],
  record: (object: T) => R,
  check: (value: unknown) => R[N],
  changed: (object: T) => void,
): void {
  for (const name of names) {
    Object.defineProperty(target.prototype, name, {
      configurable: true,
      get(this: T) {
        return record(this)[name];
      },
      set(this: T, value: unknown) {
        record(this)[name] = check(value);
        changed(this);
      },
    });
  }
}
