export const DEVELOPMENT_ADDRESS: string;
export const PUBLISHER: string;
export function manifestFor(xml: string, url: string, publisher?: string): string;
export function manifestPattern(
  url?: string,
  publisher?: string,
): {
  from: string;
  to: string;
  transform: (content: Buffer) => string;
};
