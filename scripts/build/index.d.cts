export function freshBuild(name: 'cli' | 'web', say: () => void): string;
