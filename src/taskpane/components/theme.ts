import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** The part of Office's theme that is asked for; missing on some hosts. */
export interface OfficeTheme {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

const DARK = '(prefers-color-scheme: dark)';

/** Whether the pane is to be dark: as Office, else as the system, else light (docs/guides/office-js.md 2.15). */
export function isDark(office: OfficeTheme | undefined, prefersDark: boolean): boolean {
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme;
  const background = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(office?.bodyBackgroundColor ?? '');
  if (background === null) return prefersDark;
  const [red = 0, green = 0, blue = 0] = background.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Follows the theme. Office tells no change in Excel, so it is asked again whenever the pane gets the focus. */
export function useTheme(officeTheme: () => OfficeTheme | undefined): Theme {
  const [dark, setDark] = useState(() => isDark(officeTheme(), matchMedia(DARK).matches));
  useEffect(() => {
    const system = matchMedia(DARK);
    const ask = () => setDark(isDark(officeTheme(), system.matches));
    system.addEventListener('change', ask);
    window.addEventListener('focus', ask);
    ask();
    return () => {
      system.removeEventListener('change', ask);
      window.removeEventListener('focus', ask);
    };
  }, [officeTheme]);
  return dark ? webDarkTheme : webLightTheme;
}
