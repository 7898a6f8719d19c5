export function fingerprint(root: string): string;
export function sourceFiles(root: string): string[];
