import type { HostEnvironment } from './protocol/host-object';
import { EventQueue, type HostEvent } from './events/event-queue';
import { FaultPlan } from './faults';
import { FormulaEngine } from './formulas/engine';
import { ChangeHistory, type HistoryLimits, type Reversal } from './history/change-history';
import { cellArea, parseArea, type HostWorkbook } from './model';
import { objectFactory } from './objects/factory';
import { Workbook } from './objects/workbook';
import { PROFILES, type HostProfile, type ProfileName } from './profile';
import { answerRequest } from './protocol/answer';
import { jsonSize } from './protocol/json-size';
import { isRequest } from './protocol/valid-request';
import type { WireAnswer, WireError, WireRequest } from './protocol/wire';
import { ReferenceTable } from './protocol/references';
import { writeValues } from './cells/write';
import { HostError } from './errors';
import { activateSheet } from './sheets/manage';
import { UserActs } from './user-acts';

/** What went over the wire since the host was made. Requests in which the client only cleans up after `Excel.run` are not counted, nor bytes where the profile limits none. */
export interface HostStatistics {
  syncs: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
}

/** How the client is told of events. */
type EventSink = (events: readonly HostEvent[]) => void | Promise<void>;

/** Excel, as far as the add-in needs it: answers requests of the Office.js client from a workbook in memory. No Node and no DOM in here. */
export class EmbeddedHost {
  readonly workbook: HostWorkbook;
  readonly profile: HostProfile;
  readonly statistics: HostStatistics = { syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0 };
  readonly faults = new FaultPlan();
  /** What a person at the grid does beside typing and selecting. */
  readonly user: UserActs;
  readonly #environment: HostEnvironment;
  readonly #root: Workbook;
  #history: ChangeHistory | undefined;
  #sink: EventSink = () => {};
  #delivery: Promise<void> = Promise.resolve();

  constructor(workbook: HostWorkbook, profile: ProfileName | HostProfile = 'web') {
    this.workbook = workbook;
    this.profile = typeof profile === 'string' ? PROFILES[profile] : profile;
    const environment: HostEnvironment = {
      workbook,
      profile: this.profile,
      references: new ReferenceTable(),
      events: new EventQueue(),
      formulas: new FormulaEngine(workbook),
      objects: objectFactory(() => environment),
    };
    environment.events.onWaiting = () => this.#deliverSoon();
    this.#environment = environment;
    this.user = new UserActs(environment);
    this.#root = new Workbook(environment);
  }

  /** Answers one request of the client. Never throws: what is no request is `InvalidRequest`. */
  answer(request: WireRequest): WireAnswer {
    if (!isRequest(request)) return failure('InvalidRequest');
    if (isCleanUp(request)) return this.#perform(request);
    const requestBytes = this.#bytesOf(request);
    this.statistics.syncs += 1;
    this.statistics.actions += request.Actions.length;
    this.statistics.requestBytes += requestBytes;
    if (this.#exceeds(requestBytes)) return failure('RequestPayloadSizeLimitExceeded');
    const answer = this.#perform(request, this.faults.take(this.statistics.syncs));
    const responseBytes = this.#bytesOf(answer);
    this.statistics.responseBytes += responseBytes;
    return this.#exceeds(responseBytes) ? failure('ResponsePayloadSizeLimitExceeded') : answer;
  }

  /** Puts values into cells as a user does: typed text is taken apart, change events say that it was not the add-in. `address` is the top left cell's. */
  userEdit(sheetId: string, address: string, values: unknown[][]): void {
    const sheet = this.#sheet(sheetId);
    const start = parseArea(address);
    const area = { ...start, rows: values.length, columns: values[0]?.length ?? 0 };
    this.#environment.events.asUser(() => writeValues(this.#environment, sheet, area, values));
    this.#environment.formulas.calculate();
  }

  /** Selects cells as a user does, on the sheet that is then in front. */
  userSelect(sheetId: string, address: string): void {
    const sheet = this.#sheet(sheetId);
    this.#environment.events.asUser(() => activateSheet(this.#environment, sheet));
    sheet.selection = [parseArea(address)];
    this.#environment.events.selected(sheet, sheet.selection);
  }

  /** Brings a sheet to the front as a user does. */
  userActivate(sheetId: string): void {
    activateSheet(this.#environment, this.#sheet(sheetId));
  }

  /** Keeps from now on what is done to the workbook, so that it can be undone. */
  keepHistory(limits?: HistoryLimits): ChangeHistory {
    return (this.#history ??= new ChangeHistory(this.workbook, this.#environment.formulas, limits));
  }

  /** Takes the last step back as a user does, and tells of it; undefined where there is none. */
  userUndo(): Reversal | undefined {
    return this.#told(this.#history?.undo());
  }

  /** Does the step again that was taken back last; undefined where there is none. */
  userRedo(): Reversal | undefined {
    return this.#told(this.#history?.redo());
  }

  /** Where events go. */
  set sink(sink: EventSink) {
    this.#sink = sink;
  }

  /** Resolves once every event raised so far has been handed to the client. */
  async eventsDelivered(): Promise<void> {
    await this.#delivery;
  }

  #perform(request: WireRequest, fault?: ReturnType<FaultPlan['take']>): WireAnswer {
    const roots = {
      workbook: this.#root,
      kept: (id: string) => this.#environment.references.get(id),
    };
    if (!fault) return answerRequest(request, roots);
    if (fault.afterActions === undefined) return failure(fault.code);
    return answerRequest(request, roots, failed(fault.code, fault.afterActions));
  }

  /** To measure all that goes over the wire takes a twentieth of writing a school's reports. */
  #bytesOf(message: WireRequest | WireAnswer): number {
    return this.profile.payloadLimit === undefined ? 0 : jsonSize(message);
  }

  #exceeds(bytes: number): boolean {
    return this.profile.payloadLimit !== undefined && bytes > this.profile.payloadLimit;
  }

  #sheet(id: string) {
    const sheet = this.workbook.sheet(id) ?? this.workbook.sheetNamed(id);
    if (!sheet) throw new HostError('ItemNotFound');
    return sheet;
  }

  /** Excel says of an undo what it says of an edit; what is no cell has no event of its own. */
  #told(reversal: Reversal | undefined): Reversal | undefined {
    if (!reversal) return undefined;
    const { events } = this.#environment;
    events.asUser(() => {
      for (const { id } of reversal.deleted) events.sheet('deleted', id);
      for (const { id } of reversal.added) events.sheet('added', id);
      for (const { sheet, area } of reversal.touched) {
        events.changed(sheet, area ?? cellArea(0, 0), area ? 'RangeEdited' : 'Unknown');
      }
      const [front] = reversal.touched.length > 0 ? [] : [this.workbook.frontSheet];
      if (front) events.changed(front, cellArea(0, 0), 'Unknown');
    });
    return reversal;
  }

  /** Events reach the client after the answer to the request that caused them. */
  #deliverSoon(): void {
    this.#delivery = this.#delivery.then(async () => {
      await nextTask();
      await this.#sink(this.#environment.events.take());
      // The client calls its handlers a few promises later.
      await nextTask();
    });
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function failed(code: string, actionIndex: number): WireError {
  return { Code: code, Message: new HostError(code).message, ActionIndex: actionIndex, Location: '' };
}

/** The request failed as a whole. */
function failure(code: string): WireAnswer {
  return { Results: [], Error: failed(code, -1) };
}

/** After `Excel.run` the client lets go of the objects it kept; a fault there would only start its timers. */
function isCleanUp(request: WireRequest): boolean {
  const isCall = (action: WireRequest['Actions'][number]) => action.ActionType !== 1;
  return (
    request.Actions.every((action) => !isCall(action) || action.Name === '_RemoveReference') &&
    request.Actions.some(isCall)
  );
}
