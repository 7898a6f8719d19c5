/** @jest-environment jsdom */
import { FluentProvider } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import packageFile from '../../../package.json';
import { KeptBuildBar } from './kept-build-bar';

const shown = () => renderToStaticMarkup(<FluentProvider>{<KeptBuildBar />}</FluentProvider>);

describe('the build that a page says the server has', () => {
  afterEach(() => document.head.replaceChildren());

  const pageOf = (build: string) => {
    const meta = document.createElement('meta');
    meta.name = 'build';
    meta.content = build;
    document.head.append(meta);
  };

  it('is another one than the script’s: the pane says that an older one was kept, names both and says what to do', () => {
    pageOf('1.3.0 (0badcafe)');
    expect(shown()).toContain(`this is ${packageFile.version}, the server has 1.3.0 (0badcafe). Close the pane`);
  });

  it('is the script’s own, or is not said: the pane says nothing', () => {
    expect(shown()).not.toContain('older version');
    pageOf(packageFile.version);
    expect(shown()).not.toContain('older version');
  });
});
