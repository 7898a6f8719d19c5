import { TextEncoder } from 'node:util';
import { excelWith, type SheetCells } from '../../excel/testing/excel-with';
import type { ExcelHost, ExcelHostOptions } from '../../embedded-host';
import type { PaneSession, PaneState } from '../session/session';
import { createSession } from '../session/pane-session';
import type { EnginePort } from '../worker/checker';
import { channelPort } from './engine-port';

// Every browser has it; the document that tests of screens run in has not.
globalThis.TextEncoder ??= TextEncoder;

/**
 * A session over the real Office.js client and an Excel in memory, begun; call `end` when done. `prepare` is done to Excel
 * before the session begins.
 */
export async function openPane(
  sheets: Readonly<Record<string, SheetCells>>,
  options?: ExcelHostOptions,
  prepare: (excel: ExcelHost) => void = () => undefined,
) {
  const excel = excelWith(sheets, options);
  prepare(excel);
  return openPaneOn(excel);
}

/** A session over an Excel that is open already: of a pane that was closed, or of a colleague. */
export async function openPaneOn(
  excel: ExcelHost,
  now = () => new Date(2026, 9, 1, 10, 42),
  startEngine: () => EnginePort = channelPort,
) {
  const owned = createSession(
    {
      run: (batch) => excel.run(batch),
      isSetSupported: (name, version) => {
        const [, minor] = version.split('.');
        return name === 'ExcelApi' && Number(minor) <= excel.profile.excelApi;
      },
    },
    { startEngine, version: 'test', now },
  );
  await owned.begin();
  return { excel, ...owned };
}

/** Resolves once the state is as wanted. */
export function until(session: PaneSession, isSo: (state: PaneState) => boolean): Promise<PaneState> {
  return new Promise((resolve) => {
    const look = () => {
      const state = session.getState();
      if (!isSo(state)) return;
      stop();
      resolve(state);
    };
    const stop = session.subscribe(look);
    look();
  });
}
