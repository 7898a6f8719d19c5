export function keptBuild(options: {
  readonly name: string;
  readonly keep: string;
  readonly fingerprint: () => string;
  readonly make: (folder: string, cache: string | undefined) => void;
}): string;
