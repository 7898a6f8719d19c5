import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const DARK = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The theme that the person's system asks for. High contrast is the browser's own doing. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches) ? webDarkTheme : webLightTheme;
}
