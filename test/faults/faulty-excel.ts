import {
  connectClient,
  createExcelHost,
  EmbeddedHost,
  HostWorkbook,
  type ClientExtension,
  type ExcelHostOptions,
} from '../../src/embedded-host';

type Batch<Result> = (context: Excel.RequestContext) => Promise<Result>;
type Request = Parameters<EmbeddedHost['answer']>[0];

/** What happens to one sync. */
export type SyncFault =
  /** Excel refuses: at once, or after some of the request's actions. */
  | { readonly code: string; readonly afterActions?: number }
  /** Somebody else does something just before the request is answered. */
  | { readonly meanwhile: (workbook: HostWorkbook) => void }
  /** No answer ever comes: the request was lost, or done. */
  | { readonly silence: 'lost' | 'done' };

/** The library takes its time to load, so that all workbooks share it. */
const client = createExcelHost(new HostWorkbook());
const extension = client.OfficeExtension as unknown as ClientExtension;

const MOST_FAULTS = 10;

interface Executor {
  executeAsync(...args: unknown[]): Promise<unknown>;
}

/** Excel over a workbook, with faults at chosen syncs. Opening another one closes it. */
export class FaultyExcel {
  /** How many actions each sync had. */
  readonly actions: number[] = [];
  readonly host: EmbeddedHost;
  /** Resolves once a sync is left without an answer. */
  readonly silent: Promise<void>;
  #tellSilent: () => void = () => undefined;
  #faults = new Map<number, SyncFault>();
  #isSilent = false;
  readonly #answer: EmbeddedHost['answer'];

  constructor(
    readonly workbook: HostWorkbook,
    // The newest Excel; one that limits no request, as to measure all of them would take an eighth of the sweep.
    profile: ExcelHostOptions['profile'] = 'desktop',
  ) {
    this.host = new EmbeddedHost(workbook, profile);
    this.#answer = this.host.answer.bind(this.host);
    this.silent = new Promise((resolve) => (this.#tellSilent = resolve));
    connectClient(extension, this.host);
    this.#watchAnswers();
    this.#watchSession();
  }

  run<Result>(batch: Batch<Result>): Promise<Result> {
    return client.run(batch);
  }

  get syncs(): number {
    return this.host.statistics.syncs;
  }

  /** The n-th sync from now on, counted from 1. */
  failAt(n: number, fault: SyncFault): void {
    if ('code' in fault) this.host.faults.failAtSync(this.syncs + n, fault.code, fault.afterActions);
    else this.#faults.set(this.syncs + n, fault);
  }

  /** Takes back the faults that did not happen. */
  clearFaults(): void {
    this.#faults.clear();
    for (let sync = this.syncs; sync <= this.syncs + MOST_FAULTS; sync++) this.host.faults.take(sync);
  }

  /** Lets somebody else's Excel do what a request says; it is none of the syncs that are counted. */
  answerOthers(request: Request): void {
    const { syncs } = this.host.statistics;
    const { Error: failure } = this.#answer(request);
    this.host.statistics.syncs = syncs;
    if (failure !== undefined) throw new Error(`Another person's edit failed: ${failure.Code}`);
  }

  #watchAnswers(): void {
    this.host.answer = (request: Request) => {
      const fault = this.#faults.get(this.syncs + 1);
      if (fault === undefined) return this.#noted(request);
      this.#faults.delete(this.syncs + 1);
      if ('meanwhile' in fault) fault.meanwhile(this.workbook);
      if ('silence' in fault) {
        this.#isSilent = true;
        if (fault.silence === 'lost') return { Results: [] };
      }
      return this.#noted(request);
    };
  }

  #noted(request: Request): ReturnType<EmbeddedHost['answer']> {
    const before = this.syncs;
    const result = this.#answer(request);
    if (this.syncs > before) this.actions.push(request.Actions.length);
    return result;
  }

  #watchSession(): void {
    const session = extension.SessionBase._overrideSession as { _createRequestExecutorOrNull(): Executor };
    const executor = session._createRequestExecutorOrNull();
    session._createRequestExecutorOrNull = () => ({
      executeAsync: async (...args) => {
        const answer = await executor.executeAsync(...args);
        if (!this.#isSilent) return answer;
        this.#tellSilent();
        return new Promise(() => undefined);
      },
    });
  }
}

/** Lets every pause of the product pass at once, in all tests of the file. */
export function passPausesAtOnce(): void {
  let pausing: jest.SpyInstance;
  beforeAll(() => {
    pausing = jest
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(((work: () => void) => setImmediate(work)) as unknown as typeof setTimeout);
  });
  afterAll(() => pausing.mockRestore());
}
